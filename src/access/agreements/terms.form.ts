import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { type AgencyId, readDay, readId } from '#vocabulary'
import { type Purpose, purposes } from '../acting/acting-needs.ts'
import type { Terms } from './agreement-act.store.ts'
import { type Category, categories } from './categories.ts'

/** What a browser sends of these forms: one value of a field, or several. */
export type TypedTerms = Readonly<Record<string, string | readonly string[] | undefined>>

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const line = (most: number, missing: string) =>
  z.preprocess(
    first,
    z
      .string()
      .default('')
      .transform((typed) => typed.replaceAll(/\p{Cc}/gu, ' ').trim())
      .refine((typed) => typed !== '', missing)
      .refine((typed) => typed.length <= most, `Enter ${most} characters or fewer`),
  )
const day = (wrong: string) =>
  z.preprocess(
    first,
    z
      .string()
      .default('')
      .refine((typed) => readDay(typed) !== undefined, wrong),
  )
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((values) => values.filter((value) => value !== ''))

/** Purposes an agreement can be made for: oversight reads no record, and needs none. */
export const agreementPurposes = purposes.filter(({ code }) => code !== 'oversight')

/** The fields of the pages that make and amend an agreement, and what each says when it is wrong. */
export const termsForm = z.object({
  reference: line(40, 'Enter a reference, such as ISA-2027-01'),
  title: line(200, 'Enter what the agreement is called'),
  purposes: several
    .transform((codes) =>
      codes.filter((code): code is Purpose => agreementPurposes.some((one) => one.code === code)),
    )
    .refine((codes) => codes.length > 0, 'Select at least one purpose'),
  categories: several
    .transform((codes) =>
      codes.filter((code): code is Category => categories.some((one) => one.code === code)),
    )
    .refine((codes) => codes.length > 0, 'Select at least one kind of data'),
  lawful_basis: line(500, 'Enter the lawful basis, such as public task, Article 6(1)(e)'),
  impact_assessment: line(200, 'Enter the reference of the data protection impact assessment'),
  from_on: day('Enter the day it begins, such as 2027-01-31'),
  until_on: z.preprocess(
    first,
    z
      .string()
      .default('')
      .refine(
        (typed) => typed === '' || readDay(typed) !== undefined,
        'Enter the day it ends, such as 2029-01-31, or leave it empty',
      ),
  ),
  review_on: day('Enter the day it is reviewed, such as 2028-01-31'),
  parties: several.transform((ids) =>
    ids.flatMap((id): readonly AgencyId[] => {
      const read = readId<'agency'>(id)
      return read ? [read] : []
    }),
  ),
  told: z.preprocess(first, z.string().default('')),
})
export type TermsForm = z.infer<typeof termsForm>

type TermsRead =
  | { readonly ok: true; readonly terms: Terms; readonly told: string }
  | { readonly ok: false; readonly problems: Problems<TermsForm> }

/** Reads the terms of an agreement, or says what is wrong, field by field. */
export function readTerms(typed: TypedTerms, what: 'make' | 'amend'): TermsRead {
  const read = termsForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  const { data } = read
  const told = data.told.replaceAll(/\p{Cc}/gu, ' ').trim()
  const wrong = wrongDays(data) ?? (what === 'amend' ? wrongTold(told) : undefined)
  if (wrong) return { ok: false, problems: wrong }
  return {
    ok: true,
    told,
    terms: {
      reference: data.reference,
      title: data.title,
      purposes: data.purposes,
      categories: data.categories,
      lawfulBasis: data.lawful_basis,
      impactAssessment: data.impact_assessment,
      fromOn: data.from_on,
      untilOn: data.until_on || undefined,
      reviewOn: data.review_on,
      parties: data.parties,
    },
  }
}

function wrongDays({ from_on, until_on, review_on }: TermsForm): Problems<TermsForm> | undefined {
  if (until_on !== '' && until_on <= from_on) {
    return { until_on: 'The day it ends must be after the day it begins' }
  }
  return review_on <= from_on
    ? { review_on: 'The day it is reviewed must be after the day it begins' }
    : undefined
}

function wrongTold(told: string): Problems<TermsForm> | undefined {
  if (told.length < 10) return { told: 'Enter what changes and why, in a sentence' }
  return told.length > 500 ? { told: 'What changes must be 500 characters or fewer' } : undefined
}

/** All values of a field, however many were sent. */
export function valuesIn(typed: TypedTerms, field: string): readonly string[] {
  const value = typed[field]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
