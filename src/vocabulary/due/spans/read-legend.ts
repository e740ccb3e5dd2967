import { legendName } from '../even-plan.ts'
import type { PlanCalendar } from '../plan-calendar.ts'
import { across, flagged, overlaps, type Reading, spansOf, stretch } from '../span.ts'

const severalYears =
  /^(?:years?|yrs?) ?(?<first>\d) ?(?:-|to|and|&|\/) ?(?:(?:year|yr|y) ?)?(?<last>\d)$/
const looksNamed = /^(?:year \d|(?:short|medium|mid|long)(?:er)?[ -]?term)$/

/** What the plan’s legend has a name for; a fault when it has the look of such a name and the legend lacks it. */
export function readLegend(text: string, plan: PlanCalendar): readonly Reading[] {
  const several = severalYears.exec(text)?.groups
  if (several) return [fromTo(`year ${several['first']}`, `year ${several['last']}`, plan)]
  const name = legendName(text)
  const found = lookUp(name, plan)
  return 'fault' in found && !looksNamed.test(name) ? [] : [found]
}

function fromTo(firstName: string, lastName: string, plan: PlanCalendar): Reading {
  const [first, last] = spansOf([lookUp(firstName, plan), lookUp(lastName, plan)])
  if (!first || !last) return { fault: 'needs-legend' }
  const whole = across(first, last)
  return overlaps(whole, whole) ? whole : { fault: 'backwards' }
}

function lookUp(name: string, { years = {} }: PlanCalendar): Reading {
  const time = Object.hasOwn(years, name) ? years[name] : undefined
  return time ? flagged(stretch(time), 'from-legend') : { fault: 'needs-legend' }
}
