import { addDays, addMonths, type Day, monthOf, shiftMonth } from './calendar.ts'
import { type Met, type Plot, seenAt, type Turn } from './plot.ts'
import { someOf, trickyDayOf } from './random-setting.ts'

/** The turns of a life that are meetings on the street, before and after its night. */
export const sightingTurns: readonly Turn[] = [
  seenBeforeAGap,
  seenFiveYearsAgo,
  seenInSeveralMonths,
  seenManyNights,
  seenLater,
  seenOnTheDeclaredNight,
  seenElsewhere,
  seenLongAgo,
  heardOf,
]

/** 178 to 182 days before. */
function seenBeforeAGap(plot: Plot): ReturnType<Turn> {
  return seenOn(plot, [addDays(plot.night, -plot.draws.between(178, 182))])
}

/** Around 59, 60 and 61 months before the night or a declared one, and around 1 January five years back. */
function seenFiveYearsAgo(plot: Plot): ReturnType<Turn> {
  const { draws, night } = plot
  const declared = declaredThisMonth(plot).map((one) => one.night)
  const newYear = `${Number(night.slice(0, 4)) - 5}-01-01`
  const around = [
    addMonths(night, -60),
    addMonths(night, -60),
    addMonths(draws.oneOf([night, ...declared]), -60),
    addMonths(night, draws.oneOf([-59, -61])),
    newYear,
  ]
  return seenOn(plot, [addDays(draws.oneOf(around), draws.between(-1, 1))])
}

/** One to four of the thirteen months before. */
function seenInSeveralMonths(plot: Plot): ReturnType<Turn> {
  const before = someOf(
    plot.draws,
    [1, 2, 3, 5, 8, 10, 11, 11, 12, 12, 13],
    plot.draws.between(1, 4),
  )
  const months = before.map((months) => shiftMonth(monthOf(plot.night), -months))
  return seenOn(
    plot,
    months.map((month) => trickyDayOf(plot.draws, month)),
  )
}

/** Up to a dozen nights running, and perhaps one at the very edge of the 180. */
function seenManyNights(plot: Plot): ReturnType<Turn> {
  const { draws, night, monthEnd } = plot
  const count = draws.oneOf([1, 2, 3, 4, 5, 6, 9, 10, 11, 12])
  const edges = [addDays(monthEnd, -179), addDays(monthEnd, -180), addDays(night, -179)]
  const start = draws.oneOf([night, addDays(night, -count), addDays(monthEnd, -count), ...edges])
  const running = Array.from({ length: count }, (_, index) => addDays(start, index))
  return seenOn(plot, draws.chance(60) ? [...running, draws.oneOf(edges)] : running)
}

function seenLater(plot: Plot): ReturnType<Turn> {
  const days = someOf(plot.draws, [1, 2, 7, 20, 30, 31, 90, 179, 180, 181, 200], 2)
  return seenOn(
    plot,
    days.map((count) => addDays(plot.night, count)),
  )
}

/** On the very night a council declared, in that council or, to no effect, in another. */
function seenOnTheDeclaredNight(plot: Plot): ReturnType<Turn> {
  const met = declaredThisMonth(plot).map((declared): Met => {
    const council = plot.draws.chance(80) ? declared.council : plot.home
    return { night: declared.night, council, type: 'bedded_down' }
  })
  return { met: someOf(plot.draws, met, plot.draws.between(1, 2)) }
}

/** In another council, near the same night or near the boundary of a gap. */
function seenElsewhere(plot: Plot): ReturnType<Turn> {
  const days = plot.draws.oneOf([-181, -180, -179, -100, -30, -1, 0, 0, 1, 10])
  const night = addDays(plot.night, days)
  return { met: [{ night, council: plot.elsewhere, type: 'bedded_down' }] }
}

function seenLongAgo(plot: Plot): ReturnType<Turn> {
  const first = `${shiftMonth(plot.setting.from, -100)}-01`
  const nights = [
    first,
    addDays(first, plot.draws.below(3000)),
    addDays(first, plot.draws.below(60)),
  ]
  return seenOn(plot, nights)
}

/** Known of but not met, for a month or two. */
function heardOf(plot: Plot): ReturnType<Turn> {
  const months = [monthOf(plot.night), plot.draws.oneOf(plot.setting.months)]
  return {
    met: months.map((month) => ({
      ...seenAt(plot, trickyDayOf(plot.draws, month)),
      type: 'intelligence',
    })),
  }
}

function seenOn(plot: Plot, nights: readonly Day[]): ReturnType<Turn> {
  return { met: nights.map((night) => seenAt(plot, night)) }
}

function declaredThisMonth(plot: Plot): Plot['setting']['declared'] {
  return plot.setting.declared.filter((declared) => declared.month === monthOf(plot.night))
}
