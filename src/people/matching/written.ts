/** The columns a matcher reads, in the order they are published. All but record_id may be missing or empty. */
export const writtenColumns = [
  'record_id',
  'given_name',
  'middle_name',
  'family_name',
  'also_known_as',
  'date_of_birth',
  'gender',
  'nationality',
  'national_insurance_number',
  'phone',
  'email',
  'postcode',
  'street_number',
  'street',
  'place',
  'area',
  'occupation',
  'organisation',
] as const

export type WrittenColumn = (typeof writtenColumns)[number]

/**
 * Somebody as one agency wrote them down, in the words of that agency. `date_of_birth` is YYYY-MM-DD, YYYY-MM or YYYY;
 * other orders are read as a British clerk writes them (day first).
 */
export type Written = { readonly record_id: string } & {
  readonly [column in Exclude<WrittenColumn, 'record_id'>]?: string | undefined
}
