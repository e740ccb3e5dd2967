import type { Member } from '#access'
import { listCouncils } from '#directory'
import type { Db } from '#foundations'
import type { PersonSection } from '#people'
import type { PersonId } from '#vocabulary'
import { contactLine } from './contact-line.ts'
import { latestContacts } from './latest-contacts.store.ts'

const most = 5

/** The last contacts with a person, for their page. Those in councils the member works in lead to their own pages. */
export async function contactsOfPerson(
  db: Db,
  personId: PersonId,
  by: Member,
): Promise<PersonSection> {
  const { total, contacts } = await latestContacts(db, personId, { from: 0, most })
  const councils = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
  return {
    title: total > most ? `Contacts: the last ${most} of ${total}` : 'Contacts',
    lines: contacts.map((contact) => contactLine(contact, personId, { by, councils })),
    none: 'No contact that is open to your agency stands.',
    all:
      total > most ? { text: `All ${total} contacts`, href: `/contacts/${personId}` } : undefined,
    more:
      by.role === 'analyst'
        ? undefined
        : { text: 'Record a contact', href: `/contacts/new?person=${personId}` },
    categories: ['contact'],
  }
}
