import { type AgencyId, dayInWords } from '#vocabulary'
import { compareNumbers } from '../../action/number-order.ts'
import type { PlanAction } from '../../action/plan-action.ts'
import { isInPlan } from '../../changing/change.ts'
import type { Plan } from '../../plan/plan.ts'
import { trackedOf } from '../../standing/action-standing.ts'
import type { PlanToday } from '../../standing/open-plans.ts'
import type { Cycle } from '../cycle.ts'
import type { SentKey } from './reminder.store.ts'
import { type Reminder, type ReminderKind, reminderKinds, remindersOf } from './reminder.ts'

/** One line of a letter to an organisation, with the key it is sent under once, and those that need not be sent after it. */
export type Line = {
  readonly plan: Plan
  readonly kind: ReminderKind | 'review'
  readonly key: SentKey
  readonly covers: readonly SentKey[]
  readonly words: string
}

/** What each organisation is to be told of a plan. What no organisation of this house leads is told to the one whose plan it is. */
export function linesOf(
  open: PlanToday,
  cycle: Cycle | undefined,
): ReadonlyMap<AgencyId, readonly Line[]> {
  const { plan } = open
  const isAsking = cycle?.state === 'open' || cycle?.state === 'collecting'
  const lines = new Map<AgencyId, Line[]>()
  for (const action of open.inOrder.filter(isInPlan)) {
    const found = remindersFor(open, action)
    for (const agencyId of agenciesOf(action, plan)) {
      const first = isAsking ? [reviewLine(plan, agencyId, cycle)] : []
      const told = lines.get(agencyId) ?? first
      told.push(...found.map((reminder) => lineOf(plan, { action, agencyId }, reminder)))
      lines.set(agencyId, told)
    }
  }
  return lines
}

function remindersFor(open: PlanToday, action: PlanAction): readonly Reminder[] {
  const status = open.statuses.get(action.id)
  return status ? remindersOf({ ...open, action, status, tracked: trackedOf(action, open) }) : []
}

function agenciesOf({ leads }: PlanAction, plan: Plan): ReadonlySet<AgencyId> {
  const found = leads.flatMap(({ agencyId }) => agencyId ?? [])
  return new Set(found.length > 0 ? found : [plan.agencyId])
}

function lineOf(
  plan: Plan,
  { action, agencyId }: { readonly action: PlanAction; readonly agencyId: AgencyId },
  { kind, occurrence, covers, words }: Reminder,
): Line {
  const keyOf = (of: ReminderKind): SentKey => {
    return { planId: plan.id, key: `${agencyId} ${action.id} ${occurrence} ${of}` }
  }
  const statement = cut(action.statement)
  return {
    ...{ plan, kind, key: keyOf(kind), covers: covers.map(keyOf) },
    words: `${action.number} ${statement}: ${words}`,
  }
}

const longestStatement = 120

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > longestStatement ? `${line.slice(0, longestStatement - 1)}…` : line
}

function reviewLine(plan: Plan, agencyId: AgencyId, { id, meetsOn }: Cycle): Line {
  return {
    ...{ plan, kind: 'review', covers: [] },
    key: { planId: plan.id, key: `${agencyId} ${id} opened review` },
    words: `A review of this plan is open. Its meeting is on ${dayInWords(meetsOn)}: please tell by then how your actions stand.`,
  }
}

/** What a letter says of one plan: so many lines at most, and how many more there are. */
export type Told = { readonly plan: Plan; readonly lines: readonly string[] }
const mostLines = 60

/** Lines as a letter tells them: plan by plan, under what each is about, what presses most first. */
export function toldOf(lines: readonly Line[]): readonly Told[] {
  const plans = new Map(lines.map(({ plan }) => [plan.id, plan]))
  return [...plans.values()].map((plan) => {
    const own = lines.filter((line) => line.plan.id === plan.id).toSorted(byUrgency)
    const shown = own.slice(0, mostLines)
    const more = own.length - shown.length
    return {
      plan,
      lines: [
        ...shown.map(({ kind, words }) => `${labelOf(kind)}${words}`),
        ...(more > 0 ? [`And ${more} more, which the plan shows.`] : []),
      ],
    }
  })
}

function byUrgency(one: Line, other: Line): number {
  return placeOf(one.kind) - placeOf(other.kind) || compareNumbers(one.words, other.words)
}

function placeOf(kind: Line['kind']): number {
  return reminderKinds.findIndex(({ code }) => code === kind)
}

function labelOf(kind: Line['kind']): string {
  const label = reminderKinds.find(({ code }) => code === kind)?.label
  return label ? `${label} – ` : ''
}
