import type { PersonId } from '#vocabulary'

/** What one agency calls a person; either part may be missing. */
export type WrittenName = {
  readonly givenName: string | undefined
  readonly familyName: string | undefined
}

/** What a person is called on a page: the name as written, or "Person" and the end of their id. */
export function nameInWords(id: PersonId, written: WrittenName | undefined): string {
  const parts = [written?.givenName?.trim(), written?.familyName?.trim()].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : `Person ${shortRefOf(id)}`
}

/** The last six digits of an id: enough to tell people apart on one page, and nothing about them. */
export function shortRefOf(id: string): string {
  return id.slice(-6).toUpperCase()
}
