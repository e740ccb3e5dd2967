import { Temporal } from 'temporal-polyfill'
import type { Consent } from './consent.ts'

export type ConsentRefusal =
  | 'before-birth'
  | 'too-long-ago'
  | 'begins-too-late'
  | 'holds-later'
  | 'ends-before-it-begins'
  | 'ends-too-late'
  | 'ends-without-being-given'

/** What bounds the days of a decision. */
export type ConsentBounds = {
  readonly today: Temporal.PlainDate
  /** The earliest day on which the person can have been born, where anything is known of it. */
  readonly bornFrom: Temporal.PlainDate | undefined
}

/** Consent that is to begin later than this many years from today, or to end so much later, has a year written wrongly. */
const mostYearsAhead = { begins: 1, ends: 20 }
const mostYearsOfALife = 120

/** Whether a decision may be recorded: refusing and withdrawing hold at once, only what is given can end, and all of it within a life. */
export function takeConsent(
  told: Pick<Consent, 'decision' | 'fromOn' | 'untilOn'>,
  bounds: ConsentBounds,
): ConsentRefusal | undefined {
  return beginRefusal(told, bounds) ?? endRefusal(told, bounds)
}

function beginRefusal(
  { decision, fromOn }: Pick<Consent, 'decision' | 'fromOn'>,
  { today, bornFrom }: ConsentBounds,
): ConsentRefusal | undefined {
  if (bornFrom && isBefore(fromOn, bornFrom)) return 'before-birth'
  if (isBefore(fromOn, today.subtract({ years: mostYearsOfALife }))) return 'too-long-ago'
  if (decision !== 'given') return isBefore(today, fromOn) ? 'holds-later' : undefined
  const latest = today.add({ years: mostYearsAhead.begins })
  return isBefore(latest, fromOn) ? 'begins-too-late' : undefined
}

function endRefusal(
  { decision, fromOn, untilOn }: Pick<Consent, 'decision' | 'fromOn' | 'untilOn'>,
  { today }: ConsentBounds,
): ConsentRefusal | undefined {
  if (!untilOn) return undefined
  if (decision !== 'given') return 'ends-without-being-given'
  if (!isBefore(fromOn, untilOn)) return 'ends-before-it-begins'
  const latest = today.add({ years: mostYearsAhead.ends })
  return isBefore(latest, untilOn) ? 'ends-too-late' : undefined
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
