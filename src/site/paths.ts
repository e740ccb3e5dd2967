import type { Temporal } from 'temporal-polyfill'
import { frameAddresses } from '#design'
import { regionScope } from '#directory'
import type { IndicatorCode, LocalCode } from '#indicators'

/** The addresses of the public pages and files. */
export const paths = {
  region: frameAddresses.home,
  councils: '/councils',
  indicators: frameAddresses.indicators,
  downloads: frameAddresses.downloads,
  snapshot: '/snapshot',
  howFiguresAreMade: frameAddresses.howFiguresAreMade,
  accessibility: frameAddresses.accessibility,
  figuresFile: '/downloads/waymark-figures.csv',
  breakdownsFile: '/downloads/waymark-breakdowns.csv',
  tablesFile: '/downloads/waymark-tables.ods',
  dictionaryFile: '/downloads/waymark-columns.csv',
  snapshotFile: '/downloads/autumn-snapshot.csv',
} as const

/** The page of a scope: the region's or a council's. */
export function pathOfScope(scope: string, month?: Temporal.PlainYearMonth): string {
  const page = scope === regionScope ? paths.region : `${paths.councils}/${scope}`
  return month ? `${page}?month=${month}` : page
}

/** The page of an indicator, national or local. */
export function pathOfIndicator(
  code: IndicatorCode | LocalCode,
  month?: Temporal.PlainYearMonth,
): string {
  const page = `${paths.indicators}/${code}`
  return month ? `${page}?month=${month}` : page
}
