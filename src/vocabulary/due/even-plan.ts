import type { PlanCalendar } from './plan-calendar.ts'
import { overlaps } from './span.ts'
import { tidy } from './tidy.ts'

const yearOfPlan = /^(?:year|yr|y) ?(?<number>\d)$/

/**
 * A plan as the readers want it: its period holds a day at least, and its legend has the names that tidied
 * text has. What a legend says backwards it does not say.
 */
export function evenPlan(plan: PlanCalendar): PlanCalendar {
  const { from, to } = plan.period
  const period = overlaps(plan.period, plan.period)
    ? { from, to }
    : { from, to: from.add({ days: 1 }) }
  const said = Object.entries(plan.years ?? {}).filter(([, time]) => overlaps(time, time))
  const years = said.map(([name, time]) => [legendName(tidy(name).texts[0] ?? name), time] as const)
  return { ...plan, period, years: Object.fromEntries(years) }
}

/** One name for “year 1”, “Yr 1” and “Y1”. */
export function legendName(text: string): string {
  const number = yearOfPlan.exec(text)?.groups?.['number']
  return number === undefined ? text : `year ${number}`
}
