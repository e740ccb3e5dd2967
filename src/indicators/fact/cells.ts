/**
 * The cells of a month: what each is called outside, in which column it is kept, and which rows of the
 * fact it counts. Every figure, breakdown and drill-down is a count by one of these conditions.
 */
export const cells = [
  { code: 'r1_month', column: 'r1_month', counts: 'true' },
  { code: 'r1_night', column: 'r1_night', counts: 'on_night' },
  { code: 'p1_month', column: 'p1_month', counts: 'is_new' },
  { code: 'p1_night', column: 'p1_night', counts: 'is_new_on_night' },
  { code: 'p2', column: 'p2', counts: 'left_institution is not null' },
  { code: 'p2_prison', column: 'p2_prison', counts: "left_institution = 'prison'" },
  {
    code: 'p2_other_justice',
    column: 'p2_other_justice',
    counts: "left_institution = 'other_justice'",
  },
  { code: 'p2_hospital', column: 'p2_hospital', counts: "left_institution = 'hospital'" },
  {
    code: 'p2_armed_forces',
    column: 'p2_armed_forces',
    counts: "left_institution = 'armed_forces'",
  },
  {
    code: 'p2_asylum_support',
    column: 'p2_asylum_support',
    counts: "left_institution = 'asylum_support'",
  },
  {
    code: 'p2_care_leaver_under_25',
    column: 'p2_care_leaver_under_25',
    counts: "left_institution = 'care_leaver_under_25'",
  },
  { code: 'r2', column: 'r2', counts: 'moved_in' },
  { code: 'b1', column: 'b1', counts: 'long_term' },
  { code: 'b2_1', column: 'b2_1', counts: "nights_band = '1'" },
  { code: 'b2_2', column: 'b2_2', counts: "nights_band = '2'" },
  { code: 'b2_3-5', column: 'b2_3_5', counts: "nights_band = '3_5'" },
  { code: 'b2_6-10', column: 'b2_6_10', counts: "nights_band = '6_10'" },
  { code: 'b2_>10', column: 'b2_over_10', counts: "nights_band = 'over_10'" },
  { code: 'b2_unknown', column: 'b2_unknown', counts: "nights_band = 'unknown'" },
  { code: 'nr1', column: 'nr1', counts: 'returner' },
  { code: 'nr2', column: 'nr2', counts: 'returner_settled' },
] as const

/** Kept beside the cells: sightings of people nobody could name, each counted once in r1_month. */
const notLinkable = {
  code: 'not_linkable',
  column: 'not_linkable',
  counts: 'not is_identified',
} as const

/**
 * Kept beside the cells: people in r1_month of whom too little is written down to say whether they were met before. They are
 * neither new nor returning.
 */
const tooLittleIdentity = {
  code: 'too_little_identity',
  column: 'too_little_identity',
  counts: 'is_identified and not has_identity',
} as const

export type CellCode = (typeof cells)[number]['code']
export type CountedCode = CellCode | typeof notLinkable.code | typeof tooLittleIdentity.code

/** Every count of a scope's month: the cells, and whom they leave out for want of an identity. */
export type MonthCounts = { readonly [Code in CountedCode]: number }

export const countedColumns = [...cells, notLinkable, tooLittleIdentity]

/** A month in which nobody was counted. */
export const nobodyCounted = Object.fromEntries(
  countedColumns.map(({ code }) => [code, 0]),
) as MonthCounts

/** Whether a text names a cell. */
export function isCellCode(text: string): text is CellCode {
  return cells.some(({ code }) => code === text)
}
