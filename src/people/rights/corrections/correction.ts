import { Temporal } from 'temporal-polyfill'
import type { AgencyId, Id, PersonId } from '#vocabulary'
import { addWorkingDays, atWork } from './working-days.ts'

export type CorrectionId = Id<'correction'>

/** What part of the record somebody says is wrong. */
export const correctionParts = [
  { code: 'identity', label: 'Their name, age or gender' },
  { code: 'contact', label: 'A time they were met' },
  { code: 'stay', label: 'Where they stayed' },
  { code: 'departure', label: 'An institution they left' },
  { code: 'rights', label: 'What they said or decided' },
  { code: 'link', label: 'Somebody else’s record is linked with theirs' },
  { code: 'something_else', label: 'Something else' },
] as const
export type CorrectionPart = (typeof correctionParts)[number]['code']

export const askers = [
  { code: 'person', label: 'They asked themselves' },
  { code: 'somebody_for_them', label: 'Somebody asked for them' },
] as const
export type Asker = (typeof askers)[number]['code']

export const outcomes = [
  { code: 'corrected', label: 'It is put right' },
  { code: 'not_corrected', label: 'It stays, and what they say stands beside it' },
  { code: 'longer', label: 'It takes longer, and they have been told why' },
] as const
export type CorrectionOutcome = (typeof outcomes)[number]['code']

export type CorrectionAnswer = {
  readonly outcome: CorrectionOutcome
  readonly reason: string
  readonly at: Temporal.Instant
}

/** Something a person asked to have put right, with how it was answered so far. */
export type Correction = {
  readonly id: CorrectionId
  readonly personId: PersonId
  readonly about: CorrectionPart
  readonly isWrong: string
  readonly shouldSay: string
  readonly askedBy: Asker
  readonly receivedOn: Temporal.PlainDate
  readonly agencyId: AgencyId
  readonly answers: readonly CorrectionAnswer[]
}

/** The working days in which we mean to answer. */
const targetDays = 5

/**
 * By when somebody is to be answered. The law gives one calendar month, to the same day of the next month or
 * its last, and on to the next working day; two months more where it takes longer and they were told so
 * (UK GDPR, article 12(3); https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/).
 */
export function clockOf(correction: Pick<Correction, 'receivedOn' | 'answers'>): {
  readonly target: Temporal.PlainDate
  readonly due: Temporal.PlainDate
} {
  const { receivedOn, answers } = correction
  const clock = answers.some(({ outcome }) => outcome === 'longer') ? 'longer' : 'usual'
  return {
    target: addWorkingDays(receivedOn, targetDays),
    due: dueOn(receivedOn, clock),
  }
}

/** By when the law wants an answer. */
export function dueOn(
  receivedOn: Temporal.PlainDate,
  clock: 'usual' | 'longer',
): Temporal.PlainDate {
  const months = clock === 'longer' ? 3 : 1
  return atWork(receivedOn.add({ months }, { overflow: 'constrain' }))
}

/** Whether somebody still waits for an answer. */
export function isOpen({ answers }: Pick<Correction, 'answers'>): boolean {
  return answers.every(({ outcome }) => outcome === 'longer')
}

/** How an open request stands to its clock, in words. */
export function clockInWords(correction: Correction, today: Temporal.PlainDate): string {
  const { target, due } = clockOf(correction)
  if (Temporal.PlainDate.compare(today, due) > 0) return 'Over the time the law allows'
  return Temporal.PlainDate.compare(today, target) > 0 ? 'Over our 5 working days' : 'In time'
}

/** What was asked and not corrected: it stands beside what the record says. */
export function notesBeside(
  corrections: readonly Correction[],
): readonly { readonly correction: Correction; readonly reason: string }[] {
  return corrections.flatMap((correction) => {
    const refusal = correction.answers.find(({ outcome }) => outcome === 'not_corrected')
    return refusal ? [{ correction, reason: refusal.reason }] : []
  })
}
