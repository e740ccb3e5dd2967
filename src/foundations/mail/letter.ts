import type { Db } from '../database/database.ts'

/** An e-mail about to be sent: to one address, in words and in HTML that say the same. */
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** For how many minutes what it brings is of use, where that is short: it is sent no later. */
  readonly opensFor?: number
}

/** Whatever carries letters: a server for mail, or a folder where people read them. */
export type Post = {
  /** Within a transaction, a letter is kept with whatever else that does, and carried at the next round. */
  readonly send: (letter: Letter, within?: Db) => Promise<void>
  /** Where letters go, in words for whoever started the house. */
  readonly goesTo: string
}

/**
 * An e-mail address as somebody typed it, in lower case; `undefined` for anything else. Narrower than
 * RFC 5322, which allows comments and quoted names: one plain name, one `@`, one domain with a dot in it,
 * and at most 254 letters (RFC 5321, erratum 1690). Nothing that could begin another header passes.
 */
export function readEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase()
  if (email.length > 254 || (email.split('@')[0]?.length ?? 0) > 64) return undefined
  return emailShape.test(email) ? email : undefined
}

const emailShape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

/** Throws when a letter's address or subject could begin a header of its own: a fault of ours, never sent. */
export function refuseUnsafe({ to, subject }: Letter): void {
  if (readEmail(to) !== to) throw new Error('A letter was addressed to something that is no e-mail')
  if (/\p{Cc}/u.test(subject)) throw new Error('The subject of a letter has more than one line')
}
