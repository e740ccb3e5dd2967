import type { Member } from '#access'
import { listCouncils } from '#directory'
import type { Db } from '#foundations'
import type { PersonSection } from '#people'
import { contactTypes, momentInWords, type PersonId } from '#vocabulary'
import { type ContactMade, latestContacts } from './latest-contacts.store.ts'

const most = 5

/** The last contacts with a person, for their page. Those in councils the member works in lead to their own pages. */
export async function contactsOfPerson(
  db: Db,
  personId: PersonId,
  by: Member,
): Promise<PersonSection> {
  const { total, contacts } = await latestContacts(db, personId, most)
  const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
  const line = (contact: ContactMade) => ({
    text: `${typeInWords(contact)}, ${councils.get(contact.areaCode) ?? contact.areaCode}, ${momentInWords(contact.contactedAt)}`,
    href: by.areaCodes.includes(contact.areaCode)
      ? `/contacts/${personId}/${contact.id}`
      : undefined,
  })
  return {
    title: total > most ? `Contacts: the last ${most} of ${total}` : 'Contacts',
    lines: contacts.map(line),
    none: 'No contact that is open to your agency stands.',
    more:
      by.role === 'analyst'
        ? undefined
        : { text: 'Record a contact', href: `/contacts/new?person=${personId}` },
    categories: ['contact'],
  }
}

function typeInWords({ contactType }: ContactMade): string {
  return contactTypes.find(({ code }) => code === contactType)?.label ?? contactType
}
