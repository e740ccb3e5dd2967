export { type Dimension, type DimensionCode, dimensions } from './breakdowns/dimensions.ts'
export {
  type Breakdown,
  readBreakdowns,
} from './breakdowns/read-breakdowns.ts'
export {
  type Definition,
  disclosures,
  type Indicator,
  type IndicatorCode,
  type LocalCode,
  type Source,
} from './definitions/indicator.ts'
export { findIndicator, indicatorOf, indicators } from './definitions/indicators.ts'
export type { LocalIndicator } from './definitions/local-indicator.ts'
export { findLocalIndicator, localIndicators } from './definitions/local-indicators.ts'
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
export { runningMonth } from './figures/running-month.ts'
export { held } from './held.ts'
export type { FigureNeeds, NamedScope } from './needs.ts'
export { privacy } from './privacy.ts'
export {
  percentageChange,
  percentageOf,
  ratePer100000,
} from './publication/arithmetic.ts'
export { type Observed, publicShare, type Share } from './publication/observed.ts'
export {
  type PublicCount,
  type PublicFigures,
  readPublicFigures,
} from './publication/public-figures.ts'
export {
  type PublicLocalFigures,
  readPublicLocalFigures,
} from './publication/public-local-figures.ts'
export { declaredNights, type Reading, readReading } from './publication/reading.store.ts'
export { breakdownLimit, nationalSmallest, type Smallest } from './publication/smallest.ts'
export { figureRoutes } from './routes.ts'
export { type IndicatorForPlans, indicatorsForPlans } from './trend/indicators-for-plans.ts'
export type { Audience, Months } from './trend/read-counts.ts'
export type { NoFigure, Trend, TrendMonth } from './trend/trend.ts'
export { type TrendQuestion, type TrendRefusal, trendOf } from './trend/trend-of.ts'
