import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import {
  needsPerson,
  type PlanDocument,
  type PlanFormat,
  planDocument,
  planFormats,
  readFile,
  readingInWords,
  writePlan,
} from '#plans'
import { type Period, readDay } from '#vocabulary'
import {
  type Command,
  type ExitCode,
  type Given,
  oneWord,
  optionText,
  say,
  tell,
  UsageProblem,
} from './command.ts'

/** Reads a plan from a file as one JSON document, and writes one out again. */
export const planCommand: Command = {
  details: [
    'import FILE: a plan as it is written (.docx, .xlsx, .ods, .html, .csv, .md, .txt), or the JSON of one.',
    'export FILE: FILE is the JSON of a plan.',
    '--out FILE      where to write it: .json, and for export also .docx, .xlsx, .ods, .csv, .md',
    '--period A/B    its first and last day, as 2022-10-01/2025-03-31; it goes before what the file says',
    'Everything that was read is told, with whatever there is to ask. Nothing is stored but the file.',
    'It ends with 0 when nothing needs a person, 1 when something does (the file is written all the',
    'same), 2 when the file could not be read.',
  ],
  options: { out: { type: 'string' }, period: { type: 'string' } },
  run: async ({ words: [act, ...words], options }) => {
    const given = { words, options }
    if (act === 'import') return importPlan(given)
    if (act === 'export') return exportPlan(given)
    throw new UsageProblem('Say “plan import” or “plan export”, and the file of a plan.')
  },
}

async function importPlan(given: Given): Promise<ExitCode> {
  const path = oneWord(given, 'which file holds the plan')
  const out = outOf(given, ['json'])
  const period = periodOf(given)
  const read = await readFile({ name: path, bytes: bytesOf(path) }, { period })
  if (!read.ok) {
    tell(`${read.sentence}.`.replace('..', '.'))
    return 2
  }
  if (period && read.tables === undefined) {
    throw new UsageProblem('--period is for a plan as it was written, not for its JSON.')
  }
  await write(out, read.document)
  say(...readingInWords(read.document, { tables: read.tables }))
  return read.document.issues.some(({ code }) => needsPerson(code)) ? 1 : 0
}

async function exportPlan(given: Given): Promise<ExitCode> {
  const path = oneWord(given, 'which file holds the plan as JSON')
  const out = outOf(given, planFormats)
  if (given.options['period'] !== undefined)
    throw new UsageProblem('--period belongs to “plan import”.')
  const read = await readFile({ name: path, bytes: bytesOf(path) })
  if (!read.ok || read.tables !== undefined) {
    tell(`${path} is not the JSON of a plan. Read it with “plan import” first.`)
    return 2
  }
  await write(out, read.document)
  say(`${read.document.actions.length} actions were written to ${out}.`)
  return 0
}

function outOf(given: Given, formats: readonly PlanFormat[]): string {
  const out = optionText(given, 'out')
  if (out === undefined) throw new UsageProblem('Say with --out where to write the plan.')
  if (!formats.some((format) => format === endingOf(out))) {
    const endings = formats.map((format) => `.${format}`).join(', ')
    throw new UsageProblem(`A plan is written as ${endings}; ${out} ends otherwise.`)
  }
  return out
}

function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase()
}

function periodOf(given: Given): Period | undefined {
  const text = optionText(given, 'period')
  if (text === undefined) return undefined
  const [first, last, ...more] = text.split('/')
  const from = readDay(first ?? '')
  const to = readDay(last ?? '')?.add({ days: 1 })
  if (!from || !to || more.length > 0 || from.until(to).sign <= 0) {
    throw new UsageProblem(
      `--period is a first and a last day, as 2022-10-01/2025-03-31, not “${text}”.`,
    )
  }
  return { from, to }
}

/** Larger files are not read into memory at all; what is smaller is counted while it is read. */
const tooLarge = 64_000_000

function bytesOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageProblem(`There is no file ${path}.`)
  if (!found.isFile()) throw new UsageProblem(`${path} is not a file. Name the file of a plan.`)
  if (found.size > tooLarge) throw new UsageProblem(`${path} is larger than 64 MB. No plan is.`)
  try {
    return readFileSync(path)
  } catch {
    throw new UsageProblem(`${path} cannot be read from this account.`)
  }
}

async function write(path: string, document: PlanDocument): Promise<void> {
  const format = planFormats.find((known) => known === endingOf(path)) ?? 'json'
  // in the order of the document’s own description, so that what comes in again goes out unchanged
  const bytes = await writePlan(planDocument.parse(document), format)
  try {
    writeFileSync(path, bytes)
  } catch {
    throw new UsageProblem(`${path} cannot be written.`)
  }
}
