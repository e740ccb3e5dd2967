import { pathwayStages, printDue } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import { dueOf } from '../importing/take-in.ts'
import type { Section } from '../plan/plan.ts'
import { typeInWords } from '../plan/type-in-words.ts'
import { type Change, changeKinds, type Proposal, type ProposalPart } from './change.ts'

type Known = {
  readonly actions: ReadonlyMap<PlanActionId, PlanAction>
  readonly sections: readonly Section[]
}

/** The actions whose numbers words about changes tell. */
export type KnownActions = Pick<Known, 'actions'>

/** What a change asks for, in one line: “Merge 7.2 into 5.1”. */
export function changeInWords(change: Change, { actions }: KnownActions): string {
  const number = (change.actionId && actions.get(change.actionId)?.number) ?? 'an action'
  const given = change.proposed.number ?? ''
  switch (change.kind) {
    case 'add':
      return `Add ${given}`
    case 'alter':
      return `Change what ${number} says`
    case 'withdraw':
      return `Withdraw ${number}`
    case 'merge':
      return `Merge ${number} into ${(change.intoId && actions.get(change.intoId)?.number) ?? 'another'}`
    case 'renumber':
      return `Give ${numberBefore(change.actionId && actions.get(change.actionId), given) ?? number} the number ${given}`
    default:
      return changeKinds[0].label
  }
}

/** The number an action had before one that was given to it since; nothing where it was not given that yet. */
function numberBefore(action: PlanAction | undefined | '', given: string): string | undefined {
  if (!action) return undefined
  const numbers = [...action.formerNumbers, action.number]
  return numbers[numbers.indexOf(given) - 1]
}

/** What a change asks an action to say, part by part. Empty where a part is to be taken away. */
export function proposedInWords(
  { proposed, kind }: Change,
  known: Known,
): readonly (readonly [label: string, words: string])[] {
  if (kind === 'renumber') return []
  return parts.flatMap(([part, label, inWords]) =>
    proposed[part] === undefined ? [] : [[label, inWords(proposed, known)] as const],
  )
}

/** What pages call a part of an action. */
export function labelOfPart(wanted: ProposalPart): string {
  return parts.find(([part]) => part === wanted)?.[1] ?? 'Its number'
}

type InWords = (proposed: Proposal, known: Known) => string

const parts: readonly (readonly [keyof Proposal, string, InWords])[] = [
  ['statement', 'What will be done', ({ statement }) => statement ?? ''],
  ['due', 'When it is due', ({ due }) => (due ? printDue(dueOf(due)) : '')],
  ['leads', 'Who leads', ({ leads = [] }) => namesOf(leads)],
  ['partners', 'Who else takes part', ({ partners = [] }) => namesOf(partners)],
  ['success', 'What success looks like', ({ success }) => success ?? ''],
  ['resources', 'What it takes', ({ resources }) => resources ?? ''],
  [
    'sectionId',
    'Its section',
    ({ sectionId }, { sections }) => {
      const section = sections.find(({ id }) => id === sectionId)
      return section ? `${section.number} ${section.title}` : ''
    },
  ],
  ['type', 'Its type', ({ type }) => typeInWords(type ?? '')],
  [
    'stages',
    'Its stages of the pathway',
    ({ stages = [] }) =>
      pathwayStages
        .filter(({ code }) => stages.includes(code))
        .map(({ label }) => label)
        .join(', '),
  ],
  [
    'references',
    'Which actions it refers to',
    ({ references = [] }, { actions }) =>
      references.flatMap((id) => actions.get(id)?.number ?? []).join(', '),
  ],
]

function namesOf(assigned: NonNullable<Proposal['leads']>): string {
  return assigned.map(({ name }) => name).join(', ')
}
