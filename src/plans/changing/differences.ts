import { pathwayStages, printDue } from '#vocabulary'
import { compareNumbers } from '../action/number-order.ts'
import type { DocumentedAction, DocumentedDue, PlanDocument } from '../document/plan-document.ts'
import { dueOf } from '../importing/take-in.ts'
import { typeInWords } from '../plan/type-in-words.ts'

/** The parts of an action that versions are compared by, in the order they are told. */
export const comparedParts = [
  { code: 'number', label: 'Its number' },
  { code: 'statement', label: 'What will be done' },
  { code: 'success', label: 'What success looks like' },
  { code: 'due', label: 'When it is due' },
  { code: 'leads', label: 'Who leads' },
  { code: 'partners', label: 'Who else takes part' },
  { code: 'section', label: 'Its section' },
  { code: 'type', label: 'Its type' },
  { code: 'stages', label: 'Its stages of the pathway' },
  { code: 'resources', label: 'What it takes' },
  { code: 'references', label: 'Which actions it refers to' },
] as const
export type ComparedPart = (typeof comparedParts)[number]['code']

/** One part of an action that a later version says otherwise, in words. Empty where nothing stood or stands there. */
export type PartDifference = {
  readonly part: ComparedPart
  readonly before: string
  readonly after: string
}

/** What became of an action between two versions. */
export type ActionDifference = {
  /** Its permanent id; its number where a version knew none. */
  readonly id: string
  readonly number: string
  readonly statement: string
  readonly kind: 'added' | 'withdrawn' | 'changed'
  readonly parts: readonly PartDifference[]
}

/** What a later version says otherwise than an earlier one: by identity, and not by number or place. In the order of numbers. */
export function differencesBetween(
  before: PlanDocument,
  after: PlanDocument,
): readonly ActionDifference[] {
  const [earlier, later] = [read(before), read(after)]
  const gone = [...earlier.actions].flatMap(([id, action]) =>
    later.actions.has(id) ? [] : [whole(id, action, 'withdrawn')],
  )
  const others = [...later.actions].flatMap(([id, action]) => {
    const known = earlier.actions.get(id)
    if (!known) return [whole(id, action, 'added')]
    const parts = partsBetween({ action: known, of: earlier }, { action, of: later })
    return parts.length > 0 ? [{ ...whole(id, action, 'changed'), parts }] : []
  })
  return [...gone, ...others].toSorted((one, other) => compareNumbers(one.number, other.number))
}

type Read = {
  readonly actions: ReadonlyMap<string, DocumentedAction>
  readonly ids: ReadonlyMap<string, string>
  readonly sections: ReadonlyMap<string, string>
}
type Within = { readonly action: DocumentedAction; readonly of: Read }

function read({ actions, sections }: PlanDocument): Read {
  return {
    actions: new Map(actions.map((action) => [idOf(action), action])),
    ids: new Map(actions.map((action) => [action.number, idOf(action)])),
    sections: new Map(sections.map(({ number, title }) => [number, `${number} ${title}`])),
  }
}

function idOf({ id, number }: DocumentedAction): string {
  return id ?? number
}

function whole(
  id: string,
  { number, statement }: DocumentedAction,
  kind: ActionDifference['kind'],
): ActionDifference {
  return { id, number, statement, kind, parts: [] }
}

function partsBetween(one: Within, other: Within): readonly PartDifference[] {
  return comparedParts.flatMap(({ code: part }) => {
    const isSame = keyOf(one, part) === keyOf(other, part)
    return isSame ? [] : [{ part, before: inWords(one, part), after: inWords(other, part) }]
  })
}

/** What a part is compared by: references by identity, for the numbers of others may change; the rest as it is written. */
function keyOf({ action, of }: Within, part: ComparedPart): string {
  if (part === 'references') {
    return action.references
      .map((number) => of.ids.get(number) ?? number)
      .toSorted()
      .join(' ')
  }
  return JSON.stringify(action[part] ?? '')
}

function inWords({ action, of }: Within, part: ComparedPart): string {
  switch (part) {
    case 'due':
      return dueInWords(action.due)
    case 'section':
      return of.sections.get(action.section ?? '') ?? action.section ?? ''
    case 'stages':
      return (action.stages ?? [])
        .map((code) => pathwayStages.find((stage) => stage.code === code)?.label ?? code)
        .join(', ')
    case 'leads':
    case 'partners':
      return action[part].join(', ')
    case 'type':
      return typeInWords(action.type ?? '')
    case 'references':
      return action.references.toSorted(compareNumbers).join(', ')
    default:
      return action[part] ?? ''
  }
}

/** A due date as it was written, and what that was read as where the two differ. */
function dueInWords(documented: DocumentedDue): string {
  const reading = printDue(dueOf(documented))
  const { raw } = documented
  return raw === '' || raw.toLowerCase() === reading ? reading : `${raw} (${reading})`
}
