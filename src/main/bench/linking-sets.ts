import { join } from 'node:path'
import { systemClock } from '#foundations'
import {
  type Closed,
  type Fitness,
  fitnessOf,
  groupsAt,
  type Linked,
  linkAll,
  type Mode,
  modes,
} from '#people'
import { readRecords } from '../linking/read-records.ts'
import { runLink, secondByFirst } from './linking-run.ts'

/** Links a set in each mode as the command line does, without a model and then with the one saved, and compares with the truth. */
export async function benchSet(set: string, place: string): Promise<readonly string[]> {
  const truth = await secondByFirst(join(set, 'truth.csv'))
  const lines: string[] = []
  const records = join(set, 'records.csv')
  const out = join(place, 'clusters.csv')
  const model = join(place, 'model.json')
  for (const mode of modes) {
    const learnt = await runLink([records, '--out', out, '--mode', mode, '--save-model', model])
    const groups = await secondByFirst(out)
    const saved = await runLink([records, '--out', out, '--mode', mode, '--model', model])
    const fitness = compare(groups, truth)
    lines.push(
      `  ${mode.padEnd(12)} ${inWords(fitness)}   ${seconds(learnt.seconds)}, with a saved model ${seconds(saved.seconds)}, ${Math.max(learnt.megabytes, saved.megabytes)} MB`,
    )
  }
  return lines
}

function compare(groups: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): Fitness {
  const ids = [...truth.keys()]
  return fitnessOf(
    ids.map((id) => groups.get(id) ?? id),
    ids.map((id) => truth.get(id) ?? id),
  )
}

/** The bar with the best F1 on half the people, used on the other half: what a tuner who sees the truth would gain. */
export async function benchHalves(set: string): Promise<readonly string[]> {
  const truth = await secondByFirst(join(set, 'truth.csv'))
  const halves: Half[] = []
  for (const half of [0, 1]) halves.push(await linkHalf(set, truth, half))
  const [seen, unseen] = halves
  if (!seen || !unseen) return []
  const bars = Array.from({ length: 60 }, (_, index) => -3 + index / 4)
  const f1At = (bar: number) => fitnessAt(seen, bar).f1
  const best = bars.reduce((one, other) => (f1At(other) > f1At(one) ? other : one))
  return [
    `  tuned on half the people (bar ${best.toFixed(2)}), on the other half: ${inWords(fitnessAt(unseen, best))}`,
    `  that half with the bar chosen without truth (${unseen.linked.bar.toFixed(2)}): ${inWords(fitnessAt(unseen, unseen.linked.bar))}`,
  ]
}

type Half = { readonly closed: Closed; readonly linked: Linked; readonly truth: readonly string[] }

async function linkHalf(
  set: string,
  truth: ReadonlyMap<string, string>,
  half: number,
): Promise<Half> {
  const people = [...new Set(truth.values())].sort()
  const mine = new Set(people.filter((_, index) => index % 2 === half))
  const isMine = (id: string) => mine.has(truth.get(id) ?? '')
  const { ids, closed, linked } = await linkSet(set, 'statistical', isMine)
  return {
    closed,
    linked,
    truth: Array.from(closed.order, (read) => truth.get(ids[read] ?? '') ?? ''),
  }
}

/** Links the records of a set, or some of them, in this program. */
export async function linkSet(
  set: string,
  mode: Mode,
  isMine: (id: string) => boolean = () => true,
) {
  const read = await readRecords(join(set, 'records.csv'), () => undefined, isMine)
  const closed = read.register.close()
  const linked = linkAll(closed, { mode, today: systemClock.today().toString() })
  return { ids: read.ids, closed, linked }
}

function fitnessAt({ closed, linked, truth }: Half, bar: number): Fitness {
  return fitnessOf(Array.from(groupsAt(closed.count, linked.joins, bar), String), truth)
}

function inWords({ precision, recall, f1 }: Fitness): string {
  return `P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`
}
