/**
 * The cells of a council's monthly return, in its order: what every published table of the framework
 * needs (docs/how-to/read-the-indicators.md). None is typed; each is computed, or says why it is not.
 */
export const returnCells = [
  { code: 'r1_night', words: 'People sleeping rough on the single night', kind: 'night' },
  { code: 'night_date', words: 'The single night', kind: 'night' },
  { code: 'r1_night_method', words: 'How the single night was counted', kind: 'night' },
  { code: 'p1_night', words: 'Of them, new in the month', kind: 'night' },
  { code: 'r1_month', words: 'People sleeping rough in the month', kind: 'monthly' },
  {
    code: 'not_linkable',
    words: 'Of them, sightings of people nobody could name',
    kind: 'monthly',
  },
  { code: 'p1_month', words: 'New', kind: 'monthly' },
  {
    code: 'too_little_identity',
    words: 'Known by too little to say whether they are new or returning',
    kind: 'monthly',
  },
  { code: 'p2', words: 'Left an institution in the 85 days before', kind: 'monthly' },
  { code: 'p2_prison', words: 'Of them, prison', kind: 'monthly' },
  { code: 'p2_oja', words: 'Of them, other justice accommodation', kind: 'monthly' },
  { code: 'p2_hospital', words: 'Of them, hospital', kind: 'monthly' },
  { code: 'p2_ukaf', words: 'Of them, armed forces', kind: 'monthly' },
  { code: 'p2_asylum', words: 'Of them, asylum support', kind: 'monthly' },
  { code: 'p2_u25_care', words: 'Of them, care leavers under 25', kind: 'monthly' },
  { code: 'u25_month', words: 'People under 25', kind: 'monthly' },
  { code: 'r2_accommodated', words: 'Moved into accommodation', kind: 'monthly' },
  { code: 'b1_long_term', words: 'Long-term', kind: 'monthly' },
  { code: 'b2_1', words: 'Seen on 1 night in 180 days', kind: 'monthly' },
  { code: 'b2_2', words: 'Seen on 2 nights', kind: 'monthly' },
  { code: 'b2_3_5', words: 'Seen on 3 to 5 nights', kind: 'monthly' },
  { code: 'b2_6_10', words: 'Seen on 6 to 10 nights', kind: 'monthly' },
  { code: 'b2_gt10', words: 'Seen on more than 10 nights', kind: 'monthly' },
  { code: 'b2_unknown', words: 'Nights not known', kind: 'monthly' },
  { code: 'nr1_returners', words: 'Returned after 180 days or more', kind: 'monthly' },
  { code: 'nr2_returners_settled', words: 'Returned after a settled home', kind: 'monthly' },
  { code: 'gender_f', words: 'Female', kind: 'monthly' },
  { code: 'gender_m', words: 'Male', kind: 'monthly' },
  { code: 'gender_other', words: 'Other gender', kind: 'monthly' },
  { code: 'gender_unknown', words: 'Gender not known', kind: 'monthly' },
  { code: 'nat_uk', words: 'UK nationals', kind: 'quarterly' },
  { code: 'nat_eea', words: 'EEA nationals', kind: 'quarterly' },
  { code: 'nat_non_eea', words: 'Other nationals', kind: 'quarterly' },
  { code: 'nat_unknown', words: 'Nationality not known', kind: 'quarterly' },
  { code: 'imm_access', words: 'Non-UK: access to public funds', kind: 'immigration' },
  { code: 'imm_restricted_total', words: 'Non-UK: restricted eligibility', kind: 'immigration' },
  { code: 'imm_presettled', words: 'Of them, pre-settled status', kind: 'immigration' },
  { code: 'imm_nrpf', words: 'Of them, no recourse to public funds', kind: 'immigration' },
  { code: 'imm_other', words: 'Non-UK: outside eligibility', kind: 'immigration' },
  { code: 'imm_unknown', words: 'Non-UK: not known', kind: 'immigration' },
] as const

export type ReturnCode = (typeof returnCells)[number]['code']

/** What a cell holds: a number (nought is one), words, or why there is neither. */
export type ReturnValue =
  | { readonly state: 'number'; readonly number: number }
  | { readonly state: 'words'; readonly words: string }
  | { readonly state: 'not-collected' }
  | { readonly state: 'not-applicable' }

/** Every cell of a return. */
export type ReturnFigures = { readonly [Code in ReturnCode]: ReturnValue }

const methodWords: Readonly<Record<string, string>> = {
  count: 'A count',
  estimate: 'An estimate',
  estimate_with_spotlight: 'An estimate with a count in some places',
  not_stated: 'Not stated',
}

/** A value as a page says it. */
export function valueInWords(value: ReturnValue): string {
  switch (value.state) {
    case 'number':
      return String(value.number)
    case 'words':
      return methodWords[value.words] ?? value.words
    case 'not-collected':
      return 'Not collected'
    case 'not-applicable':
      return 'Not applicable'
  }
}

/** A value as a file holds it, with the markers of the published tables: [x] not available, [z] not applicable. */
export function valueInFile(value: ReturnValue): string {
  if (value.state === 'not-collected') return '[x]'
  if (value.state === 'not-applicable') return '[z]'
  return value.state === 'number' ? String(value.number) : value.words
}

/** The number of a cell; nothing where it holds none. */
export function numberOf(value: ReturnValue): number | undefined {
  return value.state === 'number' ? value.number : undefined
}
