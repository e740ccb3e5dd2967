import { countedColumns } from '../fact/cells.ts'

/** The column of a figure; it stands for the figure in addresses, where `b2_>10` could not. */
export type CellColumn = (typeof countedColumns)[number]['column']

/** What each figure counts, in the words of its page. */
export const cellWords: Readonly<Record<CellColumn, string>> = {
  r1_month: 'People sleeping rough in the month',
  r1_night: 'People sleeping rough on the single night',
  p1_month: 'New in the month',
  p1_night: 'New in the month, of those seen on the single night',
  p2: 'Left an institution in the 85 days before',
  p2_prison: 'Left prison',
  p2_other_justice: 'Left other justice accommodation',
  p2_hospital: 'Left hospital',
  p2_armed_forces: 'Left the armed forces',
  p2_asylum_support: 'Left asylum support',
  p2_care_leaver_under_25: 'Care leavers under 25',
  r2: 'Moved into accommodation in the month',
  b1: 'Long-term: seen in 3 or more of the last 12 months',
  b2_1: 'Seen on 1 night in 180 days',
  b2_2: 'Seen on 2 nights in 180 days',
  b2_3_5: 'Seen on 3 to 5 nights in 180 days',
  b2_6_10: 'Seen on 6 to 10 nights in 180 days',
  b2_over_10: 'Seen on more than 10 nights in 180 days',
  b2_unknown: 'Nights in 180 days not known',
  nr1: 'Returned after 180 days or more',
  nr2: 'Returned after a settled home',
  not_linkable: 'Sightings of people nobody could name',
  too_little_identity: 'Known by too little to say whether they are new or returning',
}

/** The figures of a month in the four strands in which they are told, beneath the only total. */
export const cellGroups: readonly {
  readonly title: string
  readonly columns: readonly CellColumn[]
}[] = [
  { title: 'Rare', columns: ['r1_month', 'not_linkable', 'r1_night', 'r2'] },
  {
    title: 'Prevented',
    columns: [
      ...(['p1_month', 'too_little_identity', 'p1_night'] as const),
      ...(['p2', 'p2_prison', 'p2_other_justice'] as const),
      ...(['p2_hospital', 'p2_armed_forces', 'p2_asylum_support'] as const),
      'p2_care_leaver_under_25',
    ],
  },
  {
    title: 'Brief',
    columns: ['b1', 'b2_1', 'b2_2', 'b2_3_5', 'b2_6_10', 'b2_over_10', 'b2_unknown'],
  },
  { title: 'Non-recurring', columns: ['nr1', 'nr2'] },
]

/** Whether a text names the column of a figure. */
export function isCellColumn(text: string): text is CellColumn {
  return countedColumns.some(({ column }) => column === text)
}
