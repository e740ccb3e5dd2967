import type { Contact, ContactChangeId } from './contact.store.ts'
import type { ContactWords } from './contact.ts'
import type { ContactChange } from './contact-change.store.ts'

/** A contact with every later word about it, the earliest first. */
export type ContactHistory = {
  readonly contact: Contact
  readonly changes: readonly ContactChange[]
}

/** What a contact says by its latest word. */
export function latestWords({ contact, changes }: ContactHistory): ContactWords {
  return changes.at(-1) ?? contact
}

/** Whether a contact no longer stands. */
export function isWithdrawn({ changes }: ContactHistory): boolean {
  return changes.at(-1)?.kind === 'withdrawn'
}

/** Whether a contact was with somebody else. Who withdrew one before it was asked did not say that it was not. */
export function wasSomebodyElse(history: ContactHistory): boolean {
  const wrong = history.changes.at(-1)?.whatWasWrong ?? 'somebody_else'
  return isWithdrawn(history) && wrong === 'somebody_else'
}

/** Every council a contact was ever told to be in: their members may see it. */
export function councilsOf({ contact, changes }: ContactHistory): readonly string[] {
  return [contact.areaCode, ...changes.map(({ areaCode }) => areaCode)]
}

/** What a form says it has seen of a contact: the latest word, or that there was none yet. */
export function lastSeen({ changes }: ContactHistory): ContactChangeId | 'none' {
  return changes.at(-1)?.id ?? 'none'
}

/**
 * An id for the next word that sorts after the last. Ids are made in the order of time, but by the clock of
 * whichever machine made them, and the latest word must never lose to an earlier one.
 */
export function nextChangeId(
  made: ContactChangeId,
  last: ContactChangeId | undefined,
): ContactChangeId {
  if (!last || made > last) return made
  const next = (BigInt(`0x${last.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0')
  return next.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as ContactChangeId
}

/** Who a contact is with, as a page heads it: by their name, or as somebody nobody could name. */
export function whoInWords(contact: Contact, name: string | undefined): string {
  return contact.isIdentified ? (name ?? 'somebody') : 'somebody nobody could name'
}
