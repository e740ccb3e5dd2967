import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { confidences, id, line, lines, lives, neededLine } from '#commitment'
import { readDay, readId } from '#vocabulary'
import { tieKinds } from './tie.ts'

/** What a form says that was sent before with other words, as after going back in a browser. */
export const sentBefore =
  'This form was sent before with something else in it, which stands. Open the action again to add this'

const outOfDate = 'This form is out of date. Open the page again'
const lifeCodes = lives
  .map(({ code }) => code)
  .filter((code) => code !== 'withdrawn' && code !== 'superseded')

/** An update of an action. */
export const updateForm = z.object({
  progress_id: id<'progress'>(outOfDate),
  life: z.enum(lifeCodes, 'Select how far it is'),
  confidence: z.enum(
    confidences.map(({ code }) => code),
    'Select what you think of it',
  ),
  reason: line(500, 'The reason must be 500 characters or fewer'),
  words: lines(4000, 'What has happened must be 4,000 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter what has happened',
  ),
  done_on: optionalDay('Enter the day it was done, such as 2024-07-01'),
  corrects: z
    .string()
    .default('')
    .transform((typed) => readId<'progress'>(typed)),
})

/** Something that shows an action was done. */
export const evidenceForm = z.object({
  evidence_id: id<'plan-evidence'>(outOfDate),
  title: neededLine(300, {
    missing: 'Enter what shows it',
    tooLong: 'What shows it must be 300 characters or fewer',
  }),
  address: line(2000, 'The address must be 2,000 characters or fewer')
    .refine(
      (typed) => typed === '' || isWebAddress(typed),
      'Enter an address that begins with https:// or http://, or nothing',
    )
    .refine(
      (typed) => !holdsCredentials(typed),
      'Enter the address without the name and password before the @: whoever reads the plan would have them',
    ),
})

/** A colour set by hand. */
export const colourForm = z.object({
  colour: z.enum(['red', 'amber', 'green', 'grey', 'computed'], 'Select a colour'),
  reason: line(500, 'The reason must be 500 characters or fewer'),
})

/** What ties an action to another. */
export const tieForm = z.object({
  number: neededLine(40, {
    missing: 'Enter the number of the other action',
    tooLong: 'The number must be 40 characters or fewer',
  }),
  kind: z.enum([...tieKinds, 'none'], 'Select how they are tied'),
})

/** What a claim is told from. */
export const claimForm = z.object({
  indicator: line(60, 'Select a figure of the list'),
  link: z.enum(['measured_by', 'contributes_to'], 'Select how it stands to the figure').optional(),
  direction: z.enum(['up', 'down', 'hold'], 'Select where it should go').optional(),
  target: z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    wholeNumber('Enter what it is to reach, as a whole number, or nothing').optional(),
  ),
  cadence: z.enum(['', '1', '3', '12'], 'Select how often it is looked at').default(''),
})

/** A value that was observed. */
export const observedForm = z
  .object({
    observation_id: id<'observation'>(outOfDate),
    observed_on: z
      .string()
      .default('')
      .transform((typed) => readDay(typed.trim()))
      .refine((day) => day !== undefined, 'Enter the day it is for, such as 2024-07-01')
      .transform((day) => day ?? Temporal.PlainDate.from('1900-01-01')),
    value: wholeNumber('Enter how many, as a whole number'),
    out_of: z.preprocess(
      (typed) => (typed === '' ? undefined : typed),
      wholeNumber('Enter out of how many, as a whole number, or nothing').optional(),
    ),
    source: neededLine(300, {
      missing: 'Enter where that is from',
      tooLong: 'Where that is from must be 300 characters or fewer',
    }),
  })
  .refine(({ value, out_of }) => out_of === undefined || value <= out_of, {
    path: ['value'],
    message: 'How many must not be more than out of how many',
  })
  .refine(({ out_of }) => out_of !== 0, {
    path: ['out_of'],
    message: 'Out of how many must be more than 0',
  })

function wholeNumber(message: string) {
  return z
    .string(message)
    .trim()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
}

function optionalDay(message: string) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => typed === '' || readDay(typed) !== undefined, message)
    .transform((typed) => readDay(typed))
}

/** Whether an address tells how to sign in: `https://name:password@host`. */
function holdsCredentials(text: string): boolean {
  if (!isWebAddress(text)) return false
  const { username, password } = new URL(text)
  return username !== '' || password !== ''
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
