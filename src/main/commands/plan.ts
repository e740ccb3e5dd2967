import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import {
  needsPerson,
  type PlanDocument,
  planDocument,
  readingInWords,
  readPlainText,
  readPlan,
  type Source,
  type SourceRefusal,
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
    'import FILE: FILE is a plan as text or Markdown, or the JSON of one that was read before.',
    'export FILE: FILE is the JSON of a plan.',
    '--out FILE      where to write the plan; its name says as what: .json',
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

function importPlan(given: Given): ExitCode {
  const path = oneWord(given, 'which file holds the plan')
  const out = outOf(given)
  const read = readFile(path, periodOf(given))
  if ('refusal' in read) {
    tell(read.refusal)
    return 2
  }
  write(out, read.document)
  say(...readingInWords(read.document, { tables: read.tables }))
  return read.document.issues.some(({ code }) => needsPerson(code)) ? 1 : 0
}

function exportPlan(given: Given): ExitCode {
  const path = oneWord(given, 'which file holds the plan as JSON')
  const out = outOf(given)
  if (given.options['period'] !== undefined)
    throw new UsageProblem('--period belongs to “plan import”.')
  const read = documentIn(textOf(bytesOf(path)))
  if ('refusal' in read) {
    tell(read.refusal)
    return 2
  }
  write(out, read.document)
  say(`${read.document.actions.length} actions were written to ${out}.`)
  return 0
}

type Read = { readonly document: PlanDocument; readonly tables?: number } | SourceRefusal

function readFile(path: string, period: Period | undefined): Read {
  const bytes = bytesOf(path)
  if (extname(path).toLowerCase() === '.json') {
    if (period)
      throw new UsageProblem('--period is for a plan as it was written, not for its JSON.')
    return documentIn(textOf(bytes))
  }
  const source = sourceOf({ name: path, bytes })
  if ('refusal' in source) return source
  const tables = source.blocks.filter(({ kind }) => kind === 'table').length
  return { document: readPlan(source, { period }), tables }
}

/** What a file holds. Here `readSource` of `#plans` comes in, for documents, sheets and pages. */
function sourceOf({
  name,
  bytes,
}: {
  readonly name: string
  readonly bytes: Uint8Array
}): Source | SourceRefusal {
  const kind = extname(name).toLowerCase()
  if (!['', '.txt', '.text', '.md', '.markdown'].includes(kind)) {
    return {
      refusal: `A file that ends with ${kind} is not read here. Save the plan as text or Markdown.`,
    }
  }
  if (bytes.includes(0))
    return { refusal: `${name} is not a text. Save the plan as text or Markdown.` }
  return readPlainText(textOf(bytes))
}

function documentIn(text: string): Read {
  const parsed = jsonIn(text)
  const found = planDocument.safeParse(parsed)
  if (found.success) return { document: found.data }
  const [issue] = found.error.issues
  const at = issue && issue.path.length > 0 ? ` (${issue.path.join('.')}: ${issue.message})` : ''
  return { refusal: `This is not the JSON of a plan${at}.` }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function outOf(given: Given): string {
  const out = optionText(given, 'out')
  if (out === undefined) throw new UsageProblem('Say with --out where to write the plan.')
  if (extname(out).toLowerCase() !== '.json') {
    throw new UsageProblem(`A plan is written as .json; ${out} ends otherwise.`)
  }
  return out
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

const tooLarge = 20_000_000

function bytesOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageProblem(`There is no file ${path}.`)
  if (!found.isFile()) throw new UsageProblem(`${path} is not a file. Name the file of a plan.`)
  if (found.size > tooLarge) throw new UsageProblem(`${path} is larger than 20 MB. No plan is.`)
  try {
    return readFileSync(path)
  } catch {
    throw new UsageProblem(`${path} cannot be read from this account.`)
  }
}

/** UTF-8, and what older programs wrote where it is not. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function write(path: string, document: PlanDocument): void {
  try {
    // in the order of the document’s own description, so that what comes in again goes out unchanged
    writeFileSync(path, `${JSON.stringify(planDocument.parse(document), null, 2)}\n`)
  } catch {
    throw new UsageProblem(`${path} cannot be written.`)
  }
}
