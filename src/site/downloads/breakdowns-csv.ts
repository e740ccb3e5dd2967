import type { Breakdown } from '#indicators'
import type { ToldRegion } from '../told/read-told.ts'
import type { Column } from './csv-file.ts'

/** The columns of the file of breakdowns. */
export const breakdownColumns: readonly Column[] = [
  { name: 'scope', meaning: 'ONS code of the council, or “region”' },
  { name: 'area', meaning: 'Name of the council or the region' },
  { name: 'month', meaning: 'Month, as YYYY-MM; the last 25 complete months at most' },
  { name: 'cell', meaning: 'Code of the figure broken down' },
  { name: 'dimension', meaning: 'gender, nationality or age' },
  { name: 'category', meaning: 'Category of the dimension; unknown where it is not known' },
  { name: 'value', meaning: 'Whole number of people; empty where withheld' },
  {
    name: 'state',
    meaning:
      'counted, or withheld because a count in this place, or what could be worked out from it, is small',
  },
  { name: 'total', meaning: 'The figure itself, over all categories; or “withheld”' },
]

/** Every breakdown that may be seen in public, one row a category. No row adds months or places together. */
export function* breakdownRows(told: ToldRegion, breakdowns: readonly Breakdown[]) {
  const names = new Map(told.scopes.map(({ scope, name }) => [scope, name]))
  for (const { scope, month, figure, dimension, total, counts } of breakdowns) {
    for (const { code } of dimension.categories) {
      yield [
        ...[scope, names.get(scope) ?? '', month, figure, dimension.code, code],
        counts?.[code] ?? null,
        counts ? 'counted' : 'withheld',
        total,
      ]
    }
  }
}
