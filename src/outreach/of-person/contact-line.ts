import type { Member } from '#access'
import type { SectionLine } from '#people'
import { contactTypes, momentInWords, type PersonId } from '#vocabulary'
import type { ContactMade } from './latest-contacts.store.ts'

/** A contact with somebody in a line. One in a council the member works in leads to its own page. */
export function contactLine(
  contact: ContactMade,
  personId: PersonId,
  { by, councils }: { readonly by: Member; readonly councils: ReadonlyMap<string, string> },
): SectionLine {
  const { contactType, areaCode, contactedAt, id } = contact
  const type = contactTypes.find(({ code }) => code === contactType)?.label ?? contactType
  return {
    text: `${type}, ${councils.get(areaCode) ?? areaCode}, ${momentInWords(contactedAt)}`,
    href: by.areaCodes.includes(areaCode) ? `/contacts/${personId}/${id}` : undefined,
  }
}
