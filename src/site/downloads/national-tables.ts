import type { CountedCode } from '#indicators'

/** A sheet of the workbook: its name, its title and the figure in it, as people or as a rate. */
export type NationalTable = {
  readonly sheet: string
  readonly title: string
  readonly cell: CountedCode
  readonly isRate?: boolean | undefined
}

/**
 * The tables in the order and with the numbers of the national workbook of 2026
 * (https://www.gov.uk/government/statistical-data-sets/tables-on-rough-sleeping). Its tables 14 and 24
 * to 26 are breakdowns, which have a file of their own; 27 to 29 have no counterpart in one region.
 */
export const nationalTables: readonly NationalTable[] = [
  { sheet: 'Table_1_Monthly', title: 'People sleeping rough over the month', cell: 'r1_month' },
  {
    sheet: 'Table_2_Monthly_Rate',
    title: 'People sleeping rough over the month for every 100,000 residents',
    cell: 'r1_month',
    isRate: true,
  },
  {
    sheet: 'Table_3_Single_Night',
    title: 'People sleeping rough on a single night',
    cell: 'r1_night',
  },
  {
    sheet: 'Table_4_Single_Night_Rate',
    title: 'People sleeping rough on a single night for every 100,000 residents',
    cell: 'r1_night',
    isRate: true,
  },
  { sheet: 'Table_5_Accommodated', title: 'People who moved into accommodation', cell: 'r2' },
  { sheet: 'Table_6_New', title: 'People new to rough sleeping over the month', cell: 'p1_month' },
  { sheet: 'Table_7_Institutions', title: 'People who had left an institution', cell: 'p2' },
  { sheet: 'Table_8_Prison', title: 'People who had left prison', cell: 'p2_prison' },
  {
    sheet: 'Table_9_Other_Justice',
    title: 'People who had left other justice accommodation',
    cell: 'p2_other_justice',
  },
  { sheet: 'Table_10_Hospital', title: 'People who had left hospital', cell: 'p2_hospital' },
  {
    sheet: 'Table_11_Armed_Forces',
    title: 'People who had left the armed forces',
    cell: 'p2_armed_forces',
  },
  {
    sheet: 'Table_12_Asylum_Support',
    title: 'People who had left asylum support',
    cell: 'p2_asylum_support',
  },
  {
    sheet: 'Table_13_Care_Under_25',
    title: 'Care leavers under 25',
    cell: 'p2_care_leaver_under_25',
  },
  { sheet: 'Table_15_Long_Term', title: 'People sleeping rough long term', cell: 'b1' },
  { sheet: 'Table_16_1_Night', title: 'People seen on 1 night in 180 days', cell: 'b2_1' },
  { sheet: 'Table_17_2_Nights', title: 'People seen on 2 nights in 180 days', cell: 'b2_2' },
  {
    sheet: 'Table_18_3_To_5_Nights',
    title: 'People seen on 3 to 5 nights in 180 days',
    cell: 'b2_3-5',
  },
  {
    sheet: 'Table_19_6_To_10_Nights',
    title: 'People seen on 6 to 10 nights in 180 days',
    cell: 'b2_6-10',
  },
  {
    sheet: 'Table_20_Over_10_Nights',
    title: 'People seen on more than 10 nights in 180 days',
    cell: 'b2_>10',
  },
  {
    sheet: 'Table_21_Nights_Unknown',
    title: 'People whose nights are not known',
    cell: 'b2_unknown',
  },
  { sheet: 'Table_22_Returners', title: 'People returning to rough sleeping', cell: 'nr1' },
  {
    sheet: 'Table_23_Returners_Settled',
    title: 'People returning to rough sleeping after a settled home',
    cell: 'nr2',
  },
  {
    sheet: 'Table_Local_New_Single_Night',
    title: 'People new to rough sleeping on a single night (not in the national workbook)',
    cell: 'p1_night',
  },
  {
    sheet: 'Table_Local_Too_Little_Known',
    title:
      'People known by too little to say whether they are new or returning (not in the national workbook)',
    cell: 'too_little_identity',
  },
]
