import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import Papa from 'papaparse'
import { writePeople } from '#demonstration'
import { type Fitness, fitnessOf, writtenColumns } from '#people'
import { runLink, secondByFirst } from './linking-run.ts'

const rowsAtOnce = 2000
const recordsEach = 2.95

/** Writes invented people as a set: records.csv and truth.csv. */
export async function writeInvented(
  set: string,
  request: { readonly people: number; readonly seed: number },
): Promise<void> {
  await mkdir(set, { recursive: true })
  const records = createWriteStream(join(set, 'records.csv'))
  const truth = createWriteStream(join(set, 'truth.csv'))
  records.write(`${writtenColumns.join(',')}\n`)
  truth.write('record_id,person_id\n')
  let rows: string[][] = []
  const flush = async () => {
    if (rows.length === 0) return
    if (!records.write(`${Papa.unparse(rows, { newline: '\n' })}\n`)) await once(records, 'drain')
    rows = []
  }
  for (const { written, person } of writePeople(request)) {
    rows.push(writtenColumns.map((column) => written[column] ?? ''))
    truth.write(`${written.record_id},${person}\n`)
    if (rows.length >= rowsAtOnce) await flush()
  }
  await flush()
  records.end()
  truth.end()
  await Promise.all([finished(records), finished(truth)])
}

/** Links so many invented records, learning from them and then with the model saved. */
export async function benchMany(place: string, records: number): Promise<readonly string[]> {
  const set = join(place, 'many')
  await writeInvented(set, { people: Math.round(records / recordsEach), seed: 31 })
  const out = join(place, 'many-clusters.csv')
  const model = join(place, 'many-model.json')
  const file = join(set, 'records.csv')
  const learnt = await runLink([file, '--out', out, '--save-model', model])
  const saved = await runLink([file, '--out', out, '--model', model])
  const [groups, truth] = [await secondByFirst(out), await secondByFirst(join(set, 'truth.csv'))]
  const ids = [...truth.keys()]
  const { precision, recall, f1 }: Fitness = fitnessOf(
    ids.map((id) => groups.get(id) ?? id),
    ids.map((id) => truth.get(id) ?? id),
  )
  return [
    `invented, ${ids.length.toLocaleString('en-GB')} records, seed 31`,
    `  statistical  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`,
    `  learning from them ${learnt.seconds.toFixed(1)} s, ${learnt.megabytes} MB; with a saved model ${saved.seconds.toFixed(1)} s, ${saved.megabytes} MB`,
  ]
}
