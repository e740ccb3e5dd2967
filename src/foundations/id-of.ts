import { hash } from 'node:crypto'
import { type Id, isUuid } from '#vocabulary'

/**
 * The id here of a thing that came with an id of its own: exactly what `foundations.id_of` answers in SQL,
 * which is too slow for millions. A UUID stays itself; anything else becomes the UUID of its source and
 * text, written without dashes, which PostgreSQL reads as well.
 */
export function idOf<Kind extends string>(source: string, given: string): Id<Kind> {
  if (given.length === 36 && isUuid(given)) return given.toLowerCase() as Id<Kind>
  const hex = hash('md5', `${source}:${given}`)
  return `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}` as Id<Kind>
}
