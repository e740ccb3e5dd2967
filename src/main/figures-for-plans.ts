import { listCouncils } from '#directory'
import type { Needs } from '#foundations'
import {
  type IndicatorForPlans,
  indicatorsForPlans,
  nationalSmallest,
  publicShare,
  type Smallest,
  type TrendMonth,
  trendOf,
} from '#indicators'
import type { Figure, FigurePoint, Figures } from '#plans'

/** More councils than this are no picture any more: the region stands for them. */
const mostLines = 4

/** The figures that the claims of plans can be linked to, each as whoever reads it may have it. */
export function figuresForPlans(needs: Needs, smallest: Smallest = nationalSmallest): Figures {
  return {
    list: indicatorsForPlans.map(figureOf),
    linesOf: async (code, areaCodes, { from, to, reader }) => {
      const areas =
        areaCodes.length === 0 || areaCodes.length > mostLines ? ['region'] : [...areaCodes]
      const audience = reader === 'members' ? 'members' : smallest
      const told = await trendOf(needs, { code, areas, months: { from, to } }, audience)
      if (!told.ok) return []
      const names = new Map((await listCouncils(needs.db)).map((area) => [area.code, area.name]))
      return areas.map((area) => ({
        area: names.get(area) ?? 'The region',
        points: (told.value.get(area) ?? []).map(pointOf),
      }))
    },
    mayBeTold: (value, outOf) => {
      const share = publicShare({ numerator: value, denominator: outOf ?? value }, smallest)
      return share !== 'withheld'
    },
  }
}

function figureOf(of: IndicatorForPlans): Figure {
  return {
    code: of.code,
    name: of.name,
    unit: of.unit === 'per_cent' ? 'percent' : 'people',
    better: of.better,
    source: of.source,
    domain: of.domain,
    definitionHref: of.definition,
    provesNot: of.doesNotProve,
  }
}

function pointOf(told: TrendMonth): FigurePoint {
  const { month } = told
  if (told.state === 'told') return { month, value: told.value }
  return { month, value: told.state === 'withheld' ? 'withheld' : undefined }
}
