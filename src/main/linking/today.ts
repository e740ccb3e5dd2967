import { systemClock } from '#foundations'

/** The day, YYYY-MM-DD. */
export function todayInWords(): string {
  return systemClock.today().toString()
}
