import { accommodationTypes, institutions } from '#vocabulary'
import { addDays, addMonths, type Day } from './calendar.ts'
import type { LeftPlace, Plot, Stayed, Turn } from './plot.ts'
import { seenAt } from './plot.ts'

/** The turns of a life that are facts beside the street: institutions, care, moves. */
export const factTurns: readonly Turn[] = [
  leftAnInstitution,
  leftAnInstitution,
  leftCare,
  leftCare,
  turned25OnALeapDay,
  movedInThatMonth,
  movedInThatMonth,
  movedInBeforeReturning,
  movedInBeforeReturning,
]

/** One to three institutions, 0, 85 or 86 days before or just after the night, some on one day. */
function leftAnInstitution(plot: Plot): ReturnType<Turn> {
  const { draws, night } = plot
  const left: LeftPlace[] = []
  for (let count = draws.between(1, 3); count > 0; count -= 1) {
    const days = draws.oneOf([0, 1, 20, 84, 85, 85, 86, 86, -1, -3])
    const sameDay = left.at(-1)?.leftOn
    const leftOn = sameDay && draws.chance(40) ? sameDay : addDays(night, -days)
    left.push({ institution: draws.oneOf(institutions).code, leftOn })
  }
  return { left, met: draws.chance(40) ? [seenAt(plot, addDays(night, draws.between(1, 5)))] : [] }
}

/** Born 25 years before the night, give or take a day, on 29 February, or on a day nobody knows. */
function leftCare({ draws, night }: Plot): ReturnType<Turn> {
  const born = draws.oneOf([
    addDays(addMonths(night, -300), draws.between(-1, 1)),
    addDays(addMonths(night, -300), draws.between(-1, 1)),
    addMonths(night, -12 * draws.between(18, 30)),
    draws.oneOf(['1996-02-29', '2000-02-29', '2004-02-29']),
    '',
  ])
  return { born, isCareLeaver: draws.chance(85) }
}

/** Born on 29 February 2000 and seen on the last night of being 24, the first of being 25, or both. */
function turned25OnALeapDay(plot: Plot): ReturnType<Turn> {
  const nights = plot.draws.oneOf([
    ['2025-02-28'],
    ['2025-03-01'],
    ['2025-03-01', '2025-03-02'],
    ['2025-02-28', '2025-03-01'],
  ])
  return {
    born: '2000-02-29',
    isCareLeaver: true,
    met: nights.map((night) => seenAt(plot, night)),
  }
}

/** Around the night and the end of its month; in and out the same month, or still there. */
function movedInThatMonth(plot: Plot): ReturnType<Turn> {
  const { draws, night, monthEnd } = plot
  const days = [-1, 0, 0, 1, 5].map((count) => addDays(night, count))
  const first = draws.oneOf([...days, monthEnd, addDays(monthEnd, 1), addMonths(night, -1)])
  const second = draws.chance(50) ? first : draws.oneOf([...days, monthEnd])
  const stayed = [stayFrom(plot, first), stayFrom(plot, second)]
  return { stayed: draws.chance(50) ? stayed : stayed.slice(1) }
}

/** Seen, then settled 12 or 60 months before the night give or take a day, then seen again. */
function movedInBeforeReturning(plot: Plot): ReturnType<Turn> {
  const { draws, night } = plot
  const before = draws.oneOf([addDays(night, -180), addDays(night, -400), addMonths(night, -59)])
  const movedIn = draws.oneOf([
    addDays(addMonths(night, -12), draws.between(-1, 1)),
    addDays(addMonths(night, -60), draws.between(-1, 1)),
    addMonths(night, -30),
    addDays(night, -draws.between(0, 1)),
  ])
  return { met: [seenAt(plot, before)], stayed: [stayFrom(plot, movedIn)] }
}

function stayFrom({ draws, home, elsewhere, monthEnd }: Plot, movedIn: Day): Stayed {
  const ends = [-1, 0, 0, 1].map((count) => addDays(monthEnd, count))
  const out = draws.oneOf(['', '', '', movedIn, ...ends, addDays(movedIn, draws.below(200))])
  return {
    council: draws.chance(60) ? home : elsewhere,
    kind: draws.oneOf(accommodationTypes).code,
    movedIn,
    movedOut: out < movedIn ? '' : out,
    reason: draws.chance(25) ? 'severe-weather' : 'planned',
  }
}
