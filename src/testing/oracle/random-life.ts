import { contactTypes } from '#vocabulary'
import { addDays, lastDayOf, monthOf } from './calendar.ts'
import { type Draws, drawsFrom } from './draws.ts'
import { type Plot, type RandomLife, seenAt } from './plot.ts'
import { factTurns } from './random-facts.ts'
import { type Setting, trickyDayOf } from './random-setting.ts'
import { sightingTurns } from './random-sightings.ts'

/** A life of a few turns, most of which put something just on one side of a boundary of one night. */
export function randomLife(seed: number, setting: Setting): RandomLife {
  const draws = drawsFrom(seed)
  const night = trickyDayOf(draws, draws.oneOf(setting.months))
  const plot: Plot = {
    draws,
    setting,
    home: draws.oneOf(setting.councils),
    elsewhere: draws.oneOf(setting.councils),
    night,
    monthEnd: lastDayOf(monthOf(night)),
  }
  const turns = [...sightingTurns, ...factTurns]
  const taken = Array.from({ length: draws.between(0, 4) }, () => draws.oneOf(turns)(plot))
  const start: Partial<RandomLife> = draws.chance(90)
    ? { met: [seenAt(plot, night)] }
    : { met: [{ night, council: plot.home, type: 'intelligence' }] }
  return withSlips(draws, together([start, ...taken]))
}

function together(turns: readonly Partial<RandomLife>[]): RandomLife {
  return {
    ...turns.findLast((turn) => turn.born !== undefined),
    met: turns.flatMap((turn) => turn.met ?? []),
    stayed: turns.flatMap((turn) => turn.stayed ?? []),
    left: turns.flatMap((turn) => turn.left ?? []),
  }
}

/** Some nights are written down twice, and some beside a meeting that is no sighting. */
function withSlips(draws: Draws, life: RandomLife): RandomLife {
  const again = life.met.filter(() => draws.chance(15))
  const besides = life.met
    .filter(() => draws.chance(15))
    .map((met) => ({
      ...met,
      night: addDays(met.night, draws.between(-1, 1)),
      type: draws.oneOf(contactTypes).code,
    }))
  return { ...life, met: [...life.met, ...again, ...besides] }
}
