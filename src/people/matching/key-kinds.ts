/**
 * What two people must share to be compared at all. The place of a kind in this list is part of every stored key: only add at
 * the end.
 */
const kinds = [
  'nino',
  'phone',
  'email',
  'birth',
  'given_birth',
  'family_birth',
  'names',
  'swapped_names',
  'given_family_start',
  'given_start_family',
  'family_year',
  'family_month_day',
  'given_month_day',
  'given_year_month',
  'given_year_day',
  'postcode',
  'postcode_given',
  'postcode_family',
  'postcode_year',
  'address',
  'street_given',
  'place_given',
  'place_family',
  'place_year',
  'place_given_year',
  'place_work',
  'area_given',
  'area_family',
  'area_given_year',
  'area_given_family_start',
] as const

export type KeyKind = (typeof kinds)[number]

const numbers = new Map<KeyKind, number>(kinds.map((kind, index) => [kind, index]))

/** The number of a kind, by which its keys are salted. */
export function numberOf(kind: KeyKind): number {
  return numbers.get(kind) ?? 0
}
