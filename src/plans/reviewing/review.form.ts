import { z } from 'zod'
import { line, neededLine } from '#commitment'
import { problemsFrom } from '#design'
import { type Due, isPerson, isTimed, readDay, readDue, readId } from '#vocabulary'
import { type FormProblems, type Typed, textOf } from '../changing/typed-fields.ts'
import { personInWords } from '../changing/wording.form.ts'
import type { MilestoneId, PlanActionId } from '../ids.ts'
import type { Plan } from '../plan/plan.ts'
import type { OpenPlan } from '../standing/action-standing.ts'
import type { Decision } from './cycle.ts'
import { askedInWords, readDecidedDue } from './decided-due.ts'
import type { Milestone } from './milestone.ts'

type Problems = { readonly problems: FormProblems }
type Calendar = Pick<Plan, 'period'>

const outOfDate = 'This form is out of date. Open the page again'

/** The day of a meeting. */
export function readMeetsOn(typed: Typed) {
  const meetsOn = readDay(textOf(typed, 'meets_on'))
  return meetsOn
    ? { meetsOn }
    : { problems: { meets_on: 'Enter the day of the meeting, such as 2024-07-30' } }
}

const decisionForm = z.object({
  words: neededLine(500, {
    missing: 'Enter what was decided',
    tooLong: 'What was decided must be 500 characters or fewer',
  }),
  owner: neededLine(120, {
    missing: 'Enter who does it',
    tooLong: 'Who does it must be 120 characters or fewer',
  }),
  by_when: neededLine(100, {
    missing: 'Enter by when',
    tooLong: 'By when must be 100 characters or fewer',
  }),
})

/** What a meeting decided, with who does it and when; and the ways to read a time that somebody must choose among. */
export function readDecision(
  typed: Typed,
  { plan, actions }: { readonly plan: Plan; readonly actions: OpenPlan['actions'] },
): Decision | (Problems & { readonly readings?: readonly Due[] }) {
  const read = decisionForm.safeParse(typed)
  if (!read.success) return { problems: problemsFrom<FormProblems>(read.error as never) }
  const id = readId<'decision'>(textOf(typed, 'decision_id'))
  const actionId = readActionId(typed)
  if (!id || !actionId) return { problems: { words: outOfDate } }
  const { words, owner, by_when: said } = read.data
  if (isPerson(owner, '') && !isNamedIn(owner, { plan, actions }))
    return { problems: { owner: personInWords(owner) } }
  const when = readDecidedDue(typed, plan)
  return 'due' in when
    ? { id, actionId, words, owner, due: when.due }
    : { problems: { by_when: askedInWords(said, when.readings) }, readings: when.readings }
}

/** What the plan itself names or explains is no person, however it reads. */
function isNamedIn(
  owner: string,
  { plan, actions }: { readonly plan: Plan; readonly actions: OpenPlan['actions'] },
): boolean {
  const isNamed = [...actions.values()].some(({ leads, partners }) =>
    [...leads, ...partners].some(({ name }) => name === owner),
  )
  return isNamed || Object.hasOwn(plan.glossary, owner)
}

/** The action a form is about. */
export function readActionId(typed: Typed): PlanActionId | undefined {
  return readId<'plan-action'>(textOf(typed, 'action'))
}

/** What is ticked, or taken back. */
export function readTicked(typed: Typed): 'reached' | 'not-reached' {
  return textOf(typed, 'ticked') === 'reached' ? 'reached' : 'not-reached'
}

const milestoneForm = z.object({
  title: neededLine(200, {
    missing: 'Enter the milestone',
    tooLong: 'The milestone must be 200 characters or fewer',
  }),
  weight: z
    .string()
    .default('')
    .refine(
      (typed) => /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 100,
      'Enter a whole number from 1 to 100',
    )
    .transform(Number),
  due: line(100, 'By when must be 100 characters or fewer'),
})

/** A milestone as it is typed. A time may be left out; what is written must be one. */
export function readMilestone(
  typed: Typed,
  plan: Calendar,
): Omit<Milestone, 'actionId' | 'reachedOn'> | Problems {
  const read = milestoneForm.safeParse(typed)
  if (!read.success) return { problems: problemsFrom<FormProblems>(read.error as never) }
  const id: MilestoneId | undefined = readId<'milestone'>(textOf(typed, 'milestone_id'))
  if (!id) return { problems: { title: outOfDate } }
  const when = read.data.due === '' ? undefined : refuseDue(read.data.due, plan)
  return when ? { problems: { due: when } } : { id, ...read.data }
}

function refuseDue(raw: string, { period }: Calendar): string | undefined {
  return isTimed(readDue(raw, { period }))
    ? undefined
    : 'Enter a time as people say it, such as May 2025'
}
