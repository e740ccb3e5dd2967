import { dayOfMoment } from '#vocabulary'
import { type Look, lookInWords, type Voice } from './who-has-looked.ts'

/** What somebody should hear first of a day; what is not named here comes last. */
const mostTelling = ['break_glass', 'export', 'erase', 'seal', 'link', 'change', 'create', 'read']

/**
 * Looks, the latest first, as lines that can be read to somebody: what reads the same on one day is one line
 * that says how often, and what is most telling comes first in its day.
 */
export function looksInWords(looks: readonly Look[], voice: Voice): readonly string[] {
  const days = new Map<string, Look[]>()
  for (const look of looks) {
    const day = dayOfMoment(look.at).toString()
    const ofDay = days.get(day) ?? []
    ofDay.push(look)
    days.set(day, ofDay)
  }
  return [...days.values()].flatMap((ofDay) => linesOfDay(ofDay, voice))
}

function linesOfDay(looks: readonly Look[], voice: Voice): readonly string[] {
  const times = new Map<string, number>()
  for (const look of looks.toSorted((one, other) => rank(one) - rank(other))) {
    const words = lookInWords(look, voice)
    times.set(words, (times.get(words) ?? 0) + 1)
  }
  return [...times].map(([words, count]) => `${words}${oftenInWords(count)}`)
}

function rank({ action }: Look): number {
  const at = mostTelling.indexOf(action)
  return at === -1 ? mostTelling.length : at
}

function oftenInWords(count: number): string {
  if (count === 1) return ''
  return count === 2 ? ', twice' : `, ${count} times`
}
