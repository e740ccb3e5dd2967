import type { Period } from '#vocabulary'
import { type PlanDocument, planDocument } from '../document/plan-document.ts'
import { legible } from '../files/legible.ts'
import { readPlan } from '../reading/read-plan.ts'
import { readSource } from '../sources/read-source.ts'

/** A plan that was read of a file, or a sentence that says why none was and what to do. */
export type FileRead =
  | {
      readonly ok: true
      readonly document: PlanDocument
      /** How many tables it was read from; nothing for a document of our own. */
      readonly tables?: number
    }
  | { readonly ok: false; readonly sentence: string }

type Given = {
  readonly title?: string | undefined
  readonly period?: Period | undefined
  /** So many rows and paragraphs are read at most. */
  readonly mostRows?: number
}

/** Reads a plan from a file of any kind that is read: a document of our own as it is, any other as it was written. */
export async function readFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  given: Given = {},
): Promise<FileRead> {
  const { title } = given
  const own = ownDocument(file.bytes)
  if (own === undefined) return readWritten(file, given)
  if (own.success) {
    const sentence = wrongWith(own.data)
    return sentence ? { ok: false, sentence } : { ok: true, document: named(own.data, title) }
  }
  const [issue] = own.error.issues
  const at = issue && issue.path.length > 0 ? ` (${issue.path.join('.')}: ${issue.message})` : ''
  return { ok: false, sentence: `It is not the JSON of a plan as Waymark writes one${at}` }
}

async function readWritten(
  file: { readonly name: string; readonly bytes: Uint8Array },
  { title, period, mostRows = 20_000 }: Given,
): Promise<FileRead> {
  const source = await readSource(file)
  if ('refusal' in source) return { ok: false, sentence: source.refusal }
  const rows = source.blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1),
    0,
  )
  if (rows > mostRows) {
    return {
      ok: false,
      sentence: `It has ${rows.toLocaleString('en-GB')} rows and paragraphs, and at most ${mostRows.toLocaleString('en-GB')} are read at once. Bring it in in parts`,
    }
  }
  const read = readPlan(source, { period })
  if (read.actions.length === 0) {
    return {
      ok: false,
      sentence:
        'No action was found in it. Actions stand in a table with a heading for each column, in a numbered list, or one after another as “Action 1 – …”',
    }
  }
  const tables = source.blocks.filter(({ kind }) => kind === 'table').length
  return { ok: true, document: named(read, title), tables }
}

function named(document: PlanDocument, title: string | undefined): PlanDocument {
  return title ? { ...document, plan: { ...document.plan, title } } : document
}

/** Why a document that reads as one of ours cannot be a plan. */
function wrongWith({ plan, actions }: PlanDocument): string | undefined {
  const numbers = new Set<string>()
  for (const { number } of actions) {
    if (numbers.has(number)) {
      return `It has two actions with the number ${number}. Give one of them another`
    }
    numbers.add(number)
  }
  if (plan.period && plan.period.to <= plan.period.from) {
    return 'Its period ends before it begins. Put its days right'
  }
  const isBackwards = actions.some(
    ({ due: { from, to } }) => from !== null && to !== null && to <= from,
  )
  if (isBackwards) return 'One of its dates ends before it begins. Put it right'
  return actions.length === 0 ? 'It holds no action' : undefined
}

/** A document of our own, or what is wrong with it; nothing where the bytes are no JSON of anything. */
function ownDocument(bytes: Uint8Array) {
  const first = bytes.find((byte) => !/\s/.test(String.fromCharCode(byte)))
  if (first !== '{'.charCodeAt(0)) return undefined
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes), (_name, value: unknown) =>
      typeof value === 'string' ? legible(value) : value,
    )
    return planDocument.safeParse(parsed)
  } catch {
    return undefined
  }
}
