import { hash } from 'node:crypto'
import { isUuid } from '#vocabulary'

/** The kinds of thing that come with ids of their own. */
export type KindOfThing = 'person' | 'contact' | 'stay' | 'departure'

/**
 * The id here of a thing that came with its own: exactly what `foundations.id_of` answers in SQL, which is
 * too slow for millions. A UUID stays itself; anything else becomes the UUID of its source and text, written
 * without dashes, which PostgreSQL reads as well.
 */
export function idOf(kind: KindOfThing, source: string, given: string): string {
  if (given.length === 36 && isUuid(given)) return given.toLowerCase()
  const hex = hash('md5', `${kind}:${source}:${given}`)
  return `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}`
}
