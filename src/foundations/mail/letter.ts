import type { Db } from '../database/database.ts'
import { readEmail } from './read-email.ts'

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

/** Throws when a letter's address or subject could begin a header of its own: a fault of ours, never sent. */
export function refuseUnsafe({ to, subject }: Letter): void {
  if (readEmail(to) !== to) throw new Error('A letter was addressed to something that is no e-mail')
  if (/\p{Cc}/u.test(subject)) throw new Error('The subject of a letter has more than one line')
}
