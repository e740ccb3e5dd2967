import { type PlanDocument, planDocument } from '../document/plan-document.ts'
import { legible } from '../files/legible.ts'
import { differenceInWords } from './own-document-words.ts'

/** What a file that looks like JSON holds: a plan as we write one, or a sentence that says why not. */
export type OwnDocument = { readonly document: PlanDocument } | { readonly sentence: string }

/** Reads a document of our own; nothing where the file is of another kind. */
export function readOwnDocument({
  name,
  bytes,
}: {
  readonly name: string
  readonly bytes: Uint8Array
}): OwnDocument | undefined {
  const first = bytes.find((byte) => !/\s/.test(String.fromCharCode(byte)))
  if (first !== '{'.charCodeAt(0)) return undefined
  const given = parsed(bytes)
  if (given === undefined) return name.toLowerCase().endsWith('.json') ? broken : undefined
  const read = planDocument.safeParse(given)
  if (!read.success) return { sentence: differenceInWords(read.error.issues[0], given) }
  const sentence = wrongWith(read.data)
  return sentence ? { sentence } : { document: read.data }
}

const broken: OwnDocument = {
  sentence:
    'It is called JSON and breaks off, or has a mark too many. Ask for it again from where it was written',
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes), (_name, value: unknown) =>
      typeof value === 'string' ? legible(value) : value,
    )
  } catch {
    return undefined
  }
}

/** Why a document that reads as one of ours cannot be a plan. */
function wrongWith(document: PlanDocument): string | undefined {
  const { plan, sections, actions } = document
  if (actions.length === 0) return 'It holds no action'
  const action = twice(actions.map(({ number }) => number))
  if (action !== undefined) {
    return `It has two actions with the number ${shown(action)}. Give one of them another`
  }
  const section = twice(sections.map(({ number }) => number))
  if (section !== undefined) {
    return `It has two sections with the number ${shown(section)}. Give one of them another`
  }
  if (plan.period && plan.period.to <= plan.period.from) {
    return 'Its period ends before it begins. Put its days right'
  }
  const backwards = actions.find(
    ({ due: { from, to } }) => from !== null && to !== null && to <= from,
  )
  if (backwards) {
    return `The due date of action ${shown(backwards.number)} ends before it begins. Put it right`
  }
  return tooLongIn(document)
}

function twice(numbers: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return numbers.find((number) => seen.size === seen.add(number).size)
}

// no plan that was read came near: what is longer is a text that slipped into the wrong field
const longest = { title: 1000, number: 100, type: 500, name: 2000, words: 50_000 } as const

type Measured = readonly [what: string, text: string, most: number]

/** Which text of a document is longer than one of its kind may be. */
function tooLongIn({ plan, sections, actions }: PlanDocument): string | undefined {
  const all: Measured[] = [['The title of the plan', plan.title, longest.title]]
  for (const { number, title, success, part } of sections) {
    const of = `of section ${shown(number)}`
    all.push(
      [`The number ${of}`, number, longest.number],
      [`The title ${of}`, title, longest.title],
    )
    all.push([`The part ${of}`, part ?? '', longest.number])
    all.push([`What success looks like ${of}`, success ?? '', longest.words])
  }
  for (const action of actions) all.push(...measuredOf(action))
  const found = all.find(([, text, most]) => text.length > most)
  if (!found) return undefined
  const [what, { length }, most] = found
  const [has, may] = [length.toLocaleString('en-GB'), most.toLocaleString('en-GB')]
  return `${what} has ${has} characters, and may have ${may} at most. Shorten it`
}

function measuredOf(action: PlanDocument['actions'][number]): readonly Measured[] {
  const of = `of action ${shown(action.number)}`
  return [
    [`The number ${of}`, action.number, longest.number],
    [`The type ${of}`, action.type ?? '', longest.type],
    [`What will be done ${of}`, action.statement, longest.words],
    [`What success looks like ${of}`, action.success ?? '', longest.words],
    [`The due date ${of}`, action.due.raw, longest.words],
    ...[...action.leads, ...action.partners].map(
      (name): Measured => [`A name ${of}`, name, longest.name],
    ),
  ]
}

/** A text of the file within a sentence of ours: no longer than one can read. */
function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
