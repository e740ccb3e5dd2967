declare const kindOfId: unique symbol

/** The id of one kind of thing: a UUID in lower case, minted by whoever made the thing. */
export type Id<Kind extends string> = string & { readonly [kindOfId]: Kind }

export type PersonId = Id<'person'>
export type ContactId = Id<'contact'>
export type StayId = Id<'stay'>
export type DepartureId = Id<'departure'>
export type MemberId = Id<'member'>
export type AgencyId = Id<'agency'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Whether a text is a UUID of any version in use (RFC 9562, https://www.rfc-editor.org/rfc/rfc9562). */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}

/** Reads an id at the edge of the house; `undefined` when the text is not one. */
export function readId<Kind extends string>(text: string): Id<Kind> | undefined {
  return isUuid(text) ? (text.toLowerCase() as Id<Kind>) : undefined
}

/** The last six digits of an id, as pages say it: enough to tell people apart, and nothing about them. */
export function shortRefOf(id: string): string {
  return id.slice(-6).toUpperCase()
}
