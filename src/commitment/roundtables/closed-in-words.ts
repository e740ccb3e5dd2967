import { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment } from '#vocabulary'
import type { Closed } from './roundtable.store.ts'

/** A roundtable that has closed, as it is told from others of its title: by the day on which it was held. */
export function closedInWords({ title, heldAt }: Pick<Closed, 'title' | 'heldAt'>): string {
  return `${title}, ${dayInWords(dayOfMoment(Temporal.Instant.from(heldAt)))}`
}
