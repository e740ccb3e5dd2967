import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Category, categories, type Purpose } from '#access'
import type { Problems } from '#design'
import { problemsFrom } from '#design'
import { readId } from '#vocabulary'
import { day, line, type Typed } from '../lines.ts'
import {
  type Consent,
  type ConsentId,
  consentDecisions,
  consentPurposes,
  consentWays,
} from './consent.ts'

const known: ReadonlyMap<string, Category> = new Map(categories.map(({ code }) => [code, code]))
const purposesKnown: ReadonlyMap<string, Purpose> = new Map(
  consentPurposes.map(({ code }) => [code, code]),
)

/** The fields of a person's decision, in the order of the page. */
export const consentForm = z.object({
  consent_id: z
    .string()
    .default('')
    .transform((typed) => readId<'consent'>(typed))
    .refine(
      (id): id is ConsentId => id !== undefined,
      'This form is out of date. Go back to the person and start again',
    ),
  decision: z.enum(
    consentDecisions.map(({ code }) => code),
    'Select what the person decided',
  ),
  purpose: z
    .string()
    .default('')
    .transform((typed) => purposesKnown.get(typed))
    .refine((code): code is Purpose => code !== undefined, 'Select what it is for'),
  categories: z
    .string()
    .default('')
    .transform((typed) => typed.split(',').flatMap((code) => known.get(code) ?? []))
    .refine((codes) => codes.length > 0, 'Select at least one part of the record'),
  how: z.enum(
    consentWays.map(({ code }) => code),
    'Select how they told you',
  ),
  witnessed_by: line(100, 'Who witnessed it must be 100 characters or fewer'),
  from_on: day('Enter the day from which it holds, such as 2024-07-01'),
  ends: z.enum(['no_end', 'on_a_day'], 'Select whether it ends'),
  until_on: z.string().default(''),
  notice_version: line(50, 'The version of the notice must be 50 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter which version of the privacy notice they were given',
  ),
})
export type ConsentForm = z.infer<typeof consentForm>

const untilOn = day('Enter the day on which it ends, such as 2025-07-01')
const contradicts =
  'You chose that it has no end date. Leave the day empty, or choose that it ends on that day'

/** Reads the form into a decision, or says what is wrong, field by field. */
export function readConsentForm(
  typed: Typed,
):
  | { readonly ok: true; readonly told: Omit<Consent, 'agencyId' | 'recordedAt'> }
  | { readonly ok: false; readonly problems: Problems<ConsentForm> } {
  const isGiven = typed['decision'] === 'given'
  const read = consentForm.safeParse(isGiven ? typed : { ...typed, ends: 'no_end' })
  const end = readEnd(typed)
  if (!read.success || end.problem !== undefined) {
    return {
      ok: false,
      problems: {
        ...(read.success ? {} : problemsFrom(read.error)),
        ...(end.problem === undefined ? {} : { until_on: end.problem }),
      },
    }
  }
  const { consent_id, witnessed_by, from_on, notice_version, ends, until_on, ...rest } = read.data
  return {
    ok: true,
    told: {
      ...rest,
      id: consent_id,
      witnessedBy: witnessed_by || undefined,
      fromOn: from_on,
      untilOn: end.until,
      noticeVersion: notice_version,
    },
  }
}

type End = {
  readonly until?: Temporal.PlainDate | undefined
  readonly problem?: string | undefined
}

/** The day on which it ends. What was chosen and what was typed may not contradict each other: neither is dropped for the other. */
function readEnd(typed: Typed): End {
  const isTyped = (typed['until_on'] ?? '').trim() !== ''
  const isOnADay = typed['decision'] === 'given' && typed['ends'] === 'on_a_day'
  if (!isTyped && !isOnADay) return {}
  if (typed['decision'] === 'given' && typed['ends'] === 'no_end') return { problem: contradicts }
  const read = untilOn.safeParse(typed['until_on'])
  return read.success ? { until: read.data } : { problem: read.error.issues[0]?.message }
}
