import { type Due, dueFlags, isTimed, type Period, printDue, readDueEveryWay } from '#vocabulary'
import { type Typed, textOf } from '../changing/typed-fields.ts'

/** By when something was decided to be done: as it was said; or the ways to read it, where somebody must say what was meant. */
export type DecidedDue = { readonly due: string } | { readonly readings: readonly Due[] }

type Within = { readonly period: Period }

/**
 * Reads by when. What can be read in one way is taken as it was said. Anything else is told back, and counts once somebody has
 * chosen a way, or that it stands as it is written: `by_when_said` is the text that was told back.
 */
export function readDecidedDue(typed: Typed, { period }: Within): DecidedDue {
  const said = textOf(typed, 'by_when').trim()
  const readings = readDueEveryWay(said, { period })
  const [only, ...more] = readings
  if (only && more.length === 0 && isTimed(only) && only.flags.every(isNoQuestion)) {
    return { due: said }
  }
  const chosen = textOf(typed, 'by_when_reading')
  if (textOf(typed, 'by_when_said') !== said || chosen === '') return { readings }
  if (chosen === 'as-written') return { due: said }
  const reading = /^\d{1,2}$/.test(chosen) ? readings[Number(chosen)] : undefined
  return reading && isTimed(reading) ? { due: `${said} (${printDue(reading)})` } : { readings }
}

/** What is wrong with a time that was told back, in words. */
export function askedInWords(said: string, readings: readonly Due[]): string {
  return readings.some(isTimed)
    ? `Say which way “${said}” was meant`
    : `No day could be read from “${said}”. Enter a time as people say it, such as May 2025, or say that it stands as it is written`
}

/** By when, as a decision is told: and that no day could be read, where none could. */
export function decidedDueInWords(due: string, { period }: Within): string {
  const isRead = readDueEveryWay(due, { period }).some(isTimed)
  return isRead ? due : `${due} (no day could be read)`
}

function isNoQuestion(flag: Due['flags'][number]): boolean {
  return dueFlags.every(({ code, isQuestion }) => code !== flag || !isQuestion)
}
