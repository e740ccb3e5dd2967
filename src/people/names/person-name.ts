import { type PersonId, shortRefOf } from '#vocabulary'

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
