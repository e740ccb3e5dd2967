export { type Dimension, type DimensionCode, dimensions } from './breakdowns/dimensions.ts'
export {
  type Breakdown,
  readBreakdowns,
} from './breakdowns/read-breakdowns.ts'
export type { Indicator, IndicatorCode, Source } from './definitions/indicator.ts'
export { findIndicator, indicatorOf, indicators } from './definitions/indicators.ts'
export { refreshStatistics } from './fact/as-figures.store.ts'
export {
  type CellCode,
  type CountedCode,
  cells,
  isCellCode,
  type MonthCounts,
  nobodyCounted,
} from './fact/cells.ts'
export { keepCurrent } from './fact/keep-current.ts'
export {
  definitionVersion,
  nationalOptions,
  type OptionName,
  type Options,
  options,
  readOptions,
} from './fact/options.ts'
export { peopleOfNight } from './fact/people-of-night.store.ts'
export { rebuild } from './fact/rebuild.ts'
export {
  countFigures,
  type Figures,
  type FiguresQuestion,
  monthsCovered,
  readFigures,
} from './figures/figures.store.ts'
export { held } from './held.ts'
export type { FigureNeeds, NamedScope } from './needs.ts'
export { privacy } from './privacy.ts'
export {
  percentageChange,
  percentageOf,
  ratePer100000,
} from './publication/arithmetic.ts'
export {
  type PublicCount,
  type PublicFigures,
  readPublicFigures,
} from './publication/public-figures.ts'
export { declaredNights, type Reading, readReading } from './publication/reading.store.ts'
export { breakdownLimit, nationalSmallest, type Smallest } from './publication/smallest.ts'
export { figureRoutes } from './routes.ts'
