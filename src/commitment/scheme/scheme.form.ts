import { z } from 'zod'
import { lines, neededLine } from '../room/acts/fields.ts'

/** A whole number of something, from one on. */
function count(what: string, most: number) {
  const words = `Enter how many ${what}, from 1 to ${most}`
  return z.coerce.number(words).int(words).min(1, words).max(most, words)
}

/** The terms of the scheme, as those who assess fill them in. */
export const schemeForm = z
  .object({
    name: neededLine(80, {
      missing: 'Enter what the award is called',
      tooLong: 'The name must be 80 characters or fewer',
    }),
    awarding_body: neededLine(120, {
      missing: 'Enter who awards it',
      tooLong: 'The awarding body must be 120 characters or fewer',
    }),
    about: lines(600, 'What it says must be 600 characters or fewer').refine(
      (typed) => typed !== '',
      'Enter what the award says, and what it does not',
    ),
    first_report: count('months', 60),
    report_every: count('months', 60),
    term: count('months', 120),
    review_days: count('working days', 90),
    resubmit_days: count('days', 180),
    approval: z.enum(['two_people', 'one_person'], 'Select who approves'),
    issuing: z.enum(['test', 'in_earnest'], 'Select what the badges are'),
  })
  .refine(({ first_report: first, term }) => first <= term, {
    path: ['first_report'],
    message: 'The first report must fall within the term: enter no more months than the term has',
  })
  .transform((form) => ({
    name: form.name,
    awardingBody: form.awarding_body,
    about: form.about,
    firstReportMonths: form.first_report,
    reportEveryMonths: form.report_every,
    termMonths: form.term,
    reviewWorkingDays: form.review_days,
    resubmitDays: form.resubmit_days,
    approval: form.approval,
    issuing: form.issuing,
  }))

/** The terms as they stand, for the form. */
export function typedOf(terms: z.output<typeof schemeForm>): Readonly<Record<string, string>> {
  return {
    name: terms.name,
    awarding_body: terms.awardingBody,
    about: terms.about,
    first_report: String(terms.firstReportMonths),
    report_every: String(terms.reportEveryMonths),
    term: String(terms.termMonths),
    review_days: String(terms.reviewWorkingDays),
    resubmit_days: String(terms.resubmitDays),
    approval: terms.approval,
    issuing: terms.issuing,
  }
}
