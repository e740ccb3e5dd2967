import { type Fact, isOpen } from '#commitment'
import { isDoubtful } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import type { PlanToday } from './open-plans.ts'
import { toldOnce } from './told-once.ts'

/** What somebody should look at, each as a list of actions. */
export type Attention = {
  readonly code: string
  readonly title: string
  readonly meaning: string
  readonly actions: readonly PlanAction[]
}

/** A team that leads more open actions than this in one plan is asked too much of. */
const mostForOne = 10

const ofFact: readonly (Omit<Attention, 'actions'> & { readonly kind: Fact['kind'] })[] = [
  {
    code: 'overdue',
    kind: 'overdue',
    title: 'Overdue',
    meaning: 'The time it was due in is over.',
  },
  {
    code: 'missed',
    kind: 'occurrence_missed',
    title: 'Missed',
    meaning: 'It is due again and again, and was not done the last time.',
  },
  {
    code: 'soon',
    kind: 'due_soon',
    title: 'Due soon',
    meaning: 'The time it is due in ends within 28 days.',
  },
  {
    code: 'stale',
    kind: 'update_stale',
    title: 'Stale',
    meaning: 'Its last update is older than the plan asks for.',
  },
  { code: 'silent', kind: 'no_update', title: 'Nothing told yet', meaning: 'It has no update.' },
  {
    code: 'waiting',
    kind: 'dependency_late',
    title: 'Waiting for another',
    meaning: 'An action it depends on is late.',
  },
  { code: 'no-owner', kind: 'no_owner', title: 'Without an owner', meaning: 'Nobody leads it.' },
  {
    code: 'no-date',
    kind: 'no_date',
    title: 'Without a date',
    meaning: 'No date is written, or none that could be read.',
  },
]

/** Everything about a plan that somebody should look at, what presses most first. */
export const attentionOf = toldOnce(attentionIn)

function attentionIn(open: PlanToday): readonly Attention[] {
  const facts = open.inOrder.map((action) => ({
    action,
    kinds: new Set(open.statuses.get(action.id)?.facts.map(({ kind }) => kind)),
  }))
  const there = open.inOrder.filter(({ left }) => isOpen(left.life))
  return [
    ...ofFact.map(({ kind, ...list }) => ({
      ...list,
      actions: facts.filter(({ kinds }) => kinds.has(kind)).map(({ action }) => action),
    })),
    {
      code: 'doubtful',
      title: 'A date to confirm',
      meaning: 'It can be meant in more than one way.',
      actions: there.filter(({ due }) => isDoubtful(due)),
    },
    {
      code: 'no-evidence',
      title: 'Without evidence',
      meaning: 'The action itself says nothing that would show success.',
      actions: there.filter(({ claims }) => claims.length === 0),
    },
    {
      code: 'no-figure',
      title: 'Evidence without a figure',
      meaning: 'Something is to show success, and no figure is linked to any of it.',
      actions: there.filter(
        ({ claims }) => claims.length > 0 && claims.every(({ linked }) => !linked),
      ),
    },
    ...tied(open),
    ...overloaded(there),
  ]
}

function tied({ links, actions, inOrder }: PlanToday): readonly Attention[] {
  const sides = (keep: (link: PlanToday['links'][number]) => boolean) => {
    const ids = new Set(links.filter(keep).flatMap(({ from, to }) => [from, to]))
    return inOrder.filter(({ id }) => ids.has(id) && actions.has(id))
  }
  return [
    {
      code: 'alike',
      title: 'Nearly the same',
      meaning: 'Another action says nearly the same.',
      actions: sides(({ kind }) => kind === 'same_as'),
    },
    {
      code: 'one-sided',
      title: 'Referred to from one side only',
      meaning: 'Of two actions, only one refers to the other.',
      actions: sides(
        ({ kind, declaredBy }) =>
          kind === 'related' && (declaredBy === 'from' || declaredBy === 'to'),
      ),
    },
  ]
}

/** One list for each team that leads too much. */
function overloaded(there: readonly PlanAction[]): readonly Attention[] {
  const byLead = new Map<string, { name: string; actions: PlanAction[] }>()
  for (const action of there) {
    for (const { name, isPlaceholder } of action.leads) {
      if (isPlaceholder) continue
      const one = byLead.get(name.toLowerCase()) ?? { name, actions: [] }
      one.actions.push(action)
      byLead.set(name.toLowerCase(), one)
    }
  }
  return [...byLead.values()]
    .filter(({ actions }) => actions.length > mostForOne)
    .toSorted((one, other) => other.actions.length - one.actions.length)
    .map(({ name, actions }, at) => ({
      code: `load-${at + 1}`,
      title: `Much on one: ${name}`,
      meaning: `It is named to lead ${actions.length} of ${there.length} open actions.`,
      actions,
    }))
}
