import type { Period } from '#vocabulary'
import type { PlanDocument } from '../document/plan-document.ts'
import { readPlan } from '../reading/read-plan.ts'
import { readSource } from '../sources/read-source.ts'
import { checkOwn } from './check-own.ts'
import { readOwnDocument } from './own-document.ts'

/** A plan that was read of a file, or a sentence that says why none was and what to do. */
export type FileRead =
  | {
      readonly ok: true
      readonly document: PlanDocument
      /** How many tables it was read from; nothing for a document of our own. */
      readonly tables?: number
    }
  | { readonly ok: false; readonly sentence: string }

/** What is said beside a file. */
export type ReadingGiven = {
  readonly title?: string | undefined
  readonly period?: Period | undefined
  /** So many rows and paragraphs are read at most. */
  readonly mostRows?: number
}

/** Reads a plan from a file of any kind that is read: a document of our own as it stands, any other as it was written. */
export async function readFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: ReadingGiven = {},
): Promise<FileRead> {
  const { title } = given
  const own = readOwnDocument(file)
  if (own === undefined) return readWritten(file, given)
  if ('sentence' in own) return { ok: false, sentence: own.sentence }
  const sentence = tooMany(own.document.actions.length, 'actions', given)
  if (sentence) return { ok: false, sentence }
  return { ok: true, document: checkOwn(named(own.document, title)) }
}

async function readWritten(
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: ReadingGiven,
): Promise<FileRead> {
  const source = await readSource(file)
  if ('refusal' in source) return { ok: false, sentence: source.refusal }
  const rows = source.blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1),
    0,
  )
  const sentence = tooMany(rows, 'rows and paragraphs', given)
  if (sentence) return { ok: false, sentence }
  const read = readPlan(source, { period: given.period })
  if (read.actions.length === 0) {
    return {
      ok: false,
      sentence:
        'No action was found in it. Actions stand in a table with a heading for each column, in a numbered list, or one after another as “Action 1 – …”',
    }
  }
  const tables = source.blocks.filter(({ kind }) => kind === 'table').length
  return { ok: true, document: named(read, given.title), tables }
}

function tooMany(
  count: number,
  of: string,
  { mostRows = 20_000 }: ReadingGiven,
): string | undefined {
  if (count <= mostRows) return undefined
  const [has, most] = [count.toLocaleString('en-GB'), mostRows.toLocaleString('en-GB')]
  return `It has ${has} ${of}, and at most ${most} are read at once. Bring it in in parts`
}

function named(document: PlanDocument, title: string | undefined): PlanDocument {
  return title ? { ...document, plan: { ...document.plan, title } } : document
}
