import { Temporal } from 'temporal-polyfill'

/** A moment as PostgreSQL writes it, such as `2024-07-02 12:00:00+01`. */
export function momentOfColumn(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'))
}
