import { addDays, type Day, dayNumber, dayNumbered } from './calendar.ts'
import type { Draws } from './draws.ts'
import { londonAhead } from './night-of-contact.ts'

// Hours of the evening, and of the morning after: both sides of noon and midnight, and every half hour
// around the change of the clocks.
const evenings = ['12:00', '12:00', '12:30', '13:15', '18:40', '21:00', '22:15', '23:30', '23:59']
const mornings = [
  ...['00:00', '00:30', '00:59', '01:00', '01:30', '01:59', '02:00', '02:30', '03:00', '03:30'],
  ...['05:45', '10:59', '11:00', '11:30', '11:59', '11:59'],
]

/**
 * A moment of a night, written as contacts are: London's clock without an offset, or with Z, +00:00 or
 * +01:00, whichever of the two London keeps that day.
 */
export function randomMoment(draws: Draws, night: Day): string {
  const isMorning = draws.chance(50)
  const day = isMorning ? addDays(night, 1) : night
  const time = draws.oneOf(isMorning ? mornings : evenings)
  const second = time.endsWith('59') ? draws.oneOf(['00', '59']) : '00'
  const style = draws.oneOf(['none', 'Z', '+00:00', '+01:00'] as const)
  if (style === 'none') return `${day}T${time}:${second}`

  const local = dayNumber(day) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return `${writeMinutes(utcOf(draws, local) + (style === '+01:00' ? 60 : 0))}:${second}${style}`
}

/** The UTC of London's clock: either of two in the repeated hour, an hour on in the skipped one. */
function utcOf(draws: Draws, local: number): number {
  const candidates = [local, local - 60].filter((utc) => utc + londonAhead(utc) === local)
  return candidates.length === 0 ? local : draws.oneOf(candidates)
}

function writeMinutes(minutes: number): string {
  const inDay = minutes % 1440
  const hour = String(Math.floor(inDay / 60)).padStart(2, '0')
  const minute = String(inDay % 60).padStart(2, '0')
  return `${dayNumbered(Math.floor(minutes / 1440))}T${hour}:${minute}`
}
