import type { Reading } from '#indicators'
import { rateOf, type ToldFigure } from '../told/figure.ts'
import { sayMonth } from '../told/month-words.ts'
import type { ToldRegion } from '../told/read-told.ts'
import { figureAt } from '../told/told-scope.ts'
import { type NationalTable, nationalTables } from './national-tables.ts'
import { odsFile, type Sheet } from './ods-file.ts'

/** The workbook in the layout of the national one: notes, then a sheet a table. */
export function tablesFile(told: ToldRegion, reading: Reading, note: string): Buffer {
  const region = told.scopes[0]?.name ?? 'The region'
  const title = `Rough sleeping: ${region}, ${sayMonth(told.months.first)} to ${sayMonth(told.months.last)}`
  return odsFile(title, [
    { name: 'Notes', rows: notes(told, reading, { title, note }) },
    ...nationalTables.map((table) => sheetOf(told, table, note)),
  ])
}

/** Three rows above the table, then its header, the region, and a row a council; a column a month. */
function sheetOf(told: ToldRegion, table: NationalTable, note: string): Sheet {
  const region = told.scopes[0]?.name ?? ''
  const months = told.months.charted
  return {
    name: table.sheet,
    rows: [
      [`${table.sheet.replaceAll('_', ' ')}: ${table.title}`],
      [
        '[x] means not available, [c] withheld because it is small or would tell what is. The councils do not add up to the region, which counts each person once.',
      ],
      [note],
      ['ONS code', 'Area', 'Region', ...months.map(sayMonth)],
      ...told.scopes.map(({ scope, name, population }) => [
        ...[scope, name, region],
        ...months.map((month) =>
          cellOf(figureAt(told, scope, month, table.cell), table, population),
        ),
      ]),
    ],
  }
}

/** A figure or its rate, or the national workbook's sign for why there is none. */
function cellOf(value: ToldFigure, table: NationalTable, population: number): number | string {
  if (value === 'withheld') return '[c]'
  if (value === null) return '[x]'
  if (!table.isRate) return value
  const rate = rateOf(value, population)
  return rate === undefined ? '[x]' : Number(rate)
}

function notes(
  told: ToldRegion,
  reading: Reading,
  { title, note }: { readonly title: string; readonly note: string },
): Sheet['rows'] {
  return [
    [title],
    [note],
    [
      'Computed from the shared record of the region. Management information, not official statistics.',
    ],
    [`The record begins in ${sayMonth(told.months.first)}; people seen before then are not known.`],
    [`Version of the definitions: ${reading.definitionVersion}`],
    ...Object.entries(reading.options).map(([name, value]) => [`Option ${name}`, value]),
    ...told.populations.map((source) => [`Residents, ${source}`]),
    ['Rates use the newest population held, for every month.'],
    [''],
    ['Sheet', 'Table'],
    ...nationalTables.map(({ sheet, title: words }) => [sheet, words]),
  ]
}
