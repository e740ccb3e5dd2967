import type { FileName } from '../layout/layout.ts'

type Clash = { readonly column: string; readonly value: string; readonly advice: string }

/** What two cells of one row must agree on. The cells come in the order of the layout, each already right. */
export const rulesBetweenCells: Readonly<
  Partial<Record<FileName, (cells: readonly string[]) => Clash | undefined>>
> = {
  stays: ([, , , , movedIn = '', movedOut = '']) =>
    movedOut !== '\\N' && movedOut < movedIn
      ? {
          column: 'moved_out',
          value: movedOut,
          advice: `Use a day on or after the day moved in, ${movedIn}`,
        }
      : undefined,
  single_nights: ([, month = '', night = '']) =>
    night.slice(0, 7) === month.slice(0, 7)
      ? undefined
      : { column: 'night', value: night, advice: `Use a night of ${month.slice(0, 7)}` },
  areas: ([, , , population = '', year = '']) =>
    (population === '\\N') === (year === '\\N')
      ? undefined
      : { column: 'year', value: year, advice: 'Give population and year together, or neither' },
}
