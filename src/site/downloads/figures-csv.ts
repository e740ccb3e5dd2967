import type { Scope } from '#directory'
import { type Indicator, indicators, type Reading } from '#indicators'
import { rateOf, type ToldFigure } from '../told/figure.ts'
import type { ToldRegion } from '../told/read-told.ts'
import { figureAt } from '../told/told-scope.ts'
import { restOnAbsence } from '../told/too-little-known.tsx'
import type { Column } from './csv-file.ts'

/** The columns of the file of figures. */
export const figureColumns: readonly Column[] = [
  {
    name: 'scope',
    meaning: 'ONS code of the council, or “region”: people counted once, wherever they were seen',
  },
  { name: 'area', meaning: 'Name of the council or the region' },
  { name: 'month', meaning: 'Month, as YYYY-MM; only months that are complete' },
  { name: 'indicator', meaning: 'Code of the indicator: p1, p2, r1, r2, b1, b2, nr1 or nr2' },
  { name: 'cell', meaning: 'Code of the figure, such as r1_month or b2_3-5' },
  { name: 'label', meaning: 'The indicator and the figure in words' },
  { name: 'value', meaning: 'Whole number of people; empty where there is none or it is withheld' },
  {
    name: 'state',
    meaning:
      'counted; not_declared where no council of the scope declared a single night; or withheld because the figure, or what could be worked out from it, is small',
  },
  {
    name: 'rate_per_100000',
    meaning: 'For r1_month and r1_night: people for every 100,000 residents, to one decimal place',
  },
  {
    name: 'residents',
    meaning: 'The population the rate is divided by; the newest estimate held, for every month',
  },
  {
    name: 'known_by_too_little',
    meaning:
      'For p1, nr1 and nr2: how many of r1_month in the same place and month are known by too little to be called new or returning, and so are left out; empty where it is withheld',
  },
  { name: 'definition_version', meaning: 'Version of the definitions the figure was computed by' },
  {
    name: 'history_from',
    meaning: 'First month of the record; people seen before it are not known',
  },
]

/** Every figure of every scope and complete month, one row each. No row adds months or places together. */
export function figureRows(told: ToldRegion, reading: Reading): readonly (readonly Cell[])[] {
  const about = [reading.definitionVersion, String(told.months.first)]
  return told.scopes.flatMap((scope) =>
    told.months.charted.flatMap((month) =>
      figures.map(([indicator, figure]) => [
        ...[scope.scope, scope.name, String(month)],
        ...[indicator.code, figure.cell, `${indicator.title}: ${figure.label}`],
        ...valueAndRate(figureAt(told, scope.scope, month, figure.cell), indicator, scope),
        restOnAbsence.includes(indicator.code) ? knownByTooLittle(told, scope.scope, month) : null,
        ...about,
      ]),
    ),
  )
}

type Cell = string | number | null

const figures = indicators.flatMap((indicator) =>
  indicator.cells.map((figure) => [indicator, figure] as const),
)

/** Those left out of what rests on somebody not having been seen; nothing where that is withheld. */
function knownByTooLittle(told: ToldRegion, scope: string, month: Month): number | null {
  const people = figureAt(told, scope, month, 'too_little_identity')
  const meetings = figureAt(told, scope, month, 'not_linkable')
  return typeof people === 'number' && typeof meetings === 'number' ? people + meetings : null
}

type Month = ToldRegion['months']['month']

/** The figure, its state, and the rate where the indicator has one. */
function valueAndRate(
  value: ToldFigure,
  { code }: Indicator,
  { population }: Scope,
): readonly Cell[] {
  if (value === null) return [null, 'not_declared', null, null]
  if (value === 'withheld') return [null, 'withheld', null, null]
  const rate = code === 'r1' ? rateOf(value, population) : undefined
  return [value, 'counted', rate ?? null, rate === undefined ? null : population]
}
