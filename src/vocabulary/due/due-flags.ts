/**
 * What somebody should look at before a due date is relied on, in the order flags are told. A question is
 * answered when somebody says that this is how it was meant; the others are so however it was meant.
 */
export const dueFlags = [
  { code: 'two-readings', label: 'It can be read in more than one way', isQuestion: true },
  {
    code: 'year-assumed',
    label: 'The year is not written: it was taken from what stands around it',
    isQuestion: true,
  },
  { code: 'before-plan', label: 'It lies before the plan began: likely a slip', isQuestion: true },
  { code: 'after-plan', label: 'It lies after the plan has ended', isQuestion: true },
  { code: 'spelling', label: 'The name of a month is one letter out', isQuestion: true },
  { code: 'spacing', label: 'A space is missing', isQuestion: true },
  { code: 'day-month-order', label: 'Numbers were read as day, then month', isQuestion: true },
  {
    code: 'month-day-order',
    label: 'Numbers were read as month, then day: the other way is no date',
    isQuestion: true,
  },
  {
    code: 'weekday-differs',
    label: 'The day of the week is not the one of that date',
    isQuestion: true,
  },
  { code: 'from-legend', label: 'The time comes from the plan’s own legend', isQuestion: false },
  { code: 'needs-legend', label: 'The plan’s legend does not say when this is', isQuestion: false },
  {
    code: 'needs-anchor',
    label: 'It counts from a day nobody wrote: the plan’s first day was taken',
    isQuestion: true,
  },
  { code: 'named-day', label: 'The name of a day was read as its date', isQuestion: true },
  { code: 'about', label: 'It says roughly when', isQuestion: false },
  { code: 'provisional', label: 'It is marked as not yet certain', isQuestion: false },
  {
    code: 'several-dates',
    label: 'It may be several dates and not one stretch of time',
    isQuestion: true,
  },
  { code: 'more-words', label: 'There is more in it than a date', isQuestion: true },
  { code: 'start-counts', label: 'It has no end: its start counts as due', isQuestion: false },
  { code: 'first-occurrence', label: 'When it happens first is to be confirmed', isQuestion: true },
  {
    code: 'needs-review-rule',
    label: 'It has no end and nothing that brings it back: it needs a review',
    isQuestion: false,
  },
  { code: 'placeholder', label: 'It stands where a date is still to come', isQuestion: false },
  {
    code: 'state-word',
    label: 'It says how far the work is, and not when it is due',
    isQuestion: false,
  },
  { code: 'no-such-day', label: 'There is no such day in the calendar', isQuestion: false },
  { code: 'backwards', label: 'It ends before it begins', isQuestion: false },
  { code: 'too-long', label: 'It is too long for a date', isQuestion: false },
  { code: 'not-a-date', label: 'It was not read as a date', isQuestion: false },
] as const
export type DueFlag = (typeof dueFlags)[number]['code']

/** The same flags, each once and in their order. */
export function inOrder(flags: readonly DueFlag[]): readonly DueFlag[] {
  return dueFlags.map(({ code }) => code).filter((code) => flags.includes(code))
}

/** Whether a flag asks something that a person can answer. */
export function isQuestion(flag: DueFlag): boolean {
  return dueFlags.some((known) => known.code === flag && known.isQuestion)
}

/** Whether a text is the code of a flag. */
export function isDueFlag(text: string): text is DueFlag {
  return dueFlags.some(({ code }) => code === text)
}
