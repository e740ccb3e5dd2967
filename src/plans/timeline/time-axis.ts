import { Temporal } from 'temporal-polyfill'
import { isTimed, monthNames, type Period } from '#vocabulary'
import type { PlanToday } from '../standing/open-plans.ts'
import { toldOnce } from '../standing/told-once.ts'

const { compare } = Temporal.PlainDate

/** The stretch of time a plan is drawn on, whole months; and where in it a day stands, from 0 to 1. What lies outside stands at its edge. */
export type TimeAxis = Period & { readonly at: (day: Temporal.PlainDate) => number }

/** A month with a name on the axis. */
export type Tick = { readonly on: Temporal.PlainDate; readonly label: string }

/** The axis of a plan: as long as it runs, and up to a year more on either side where an action needs it. */
export const axisOf = toldOnce(axisIn)

const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200]

/** The months or years that are named on an axis, evenly apart: no more than there is room for. */
export function ticksOf(
  { from, to }: Period,
  room: { readonly months: number; readonly years: number },
): readonly Tick[] {
  const months = from.until(to, { largestUnit: 'months' }).months
  const step = steps.find((one) => months / one <= (one < 12 ? room.months : room.years)) ?? 12_000
  const passed = from.year * 12 + from.month - 1
  const ticks: Tick[] = []
  for (let month = Math.ceil(passed / step) * step; month < passed + months; month += step) {
    const [year, index] = [Math.floor(month / 12), month % 12]
    const on = Temporal.PlainDate.from({ year, month: index + 1, day: 1 })
    const name = (monthNames[index] ?? '').slice(0, 3)
    ticks.push({ on, label: step < 12 ? `${name} ${year}` : `${year}` })
  }
  return ticks
}

function axisIn({ plan: { period }, inOrder }: PlanToday): TimeAxis {
  let [from, to] = [period.from, period.to]
  for (const { due } of inOrder) {
    if (!isTimed(due)) continue
    if (compare(due.window.from, from) < 0) from = due.window.from
    if (due.window.to && compare(due.window.to, to) > 0) to = due.window.to
  }
  const [least, most] = [period.from.subtract({ years: 1 }), period.to.add({ years: 1 })]
  const first = (compare(from, least) < 0 ? least : from).with({ day: 1 })
  const last = compare(to, most) > 0 ? most : to
  const end = last.day === 1 ? last : last.with({ day: 1 }).add({ months: 1 })
  const days = first.until(end).days
  const at = (day: Temporal.PlainDate) => Math.min(1, Math.max(0, first.until(day).days / days))
  return { from: first, to: end, at }
}
