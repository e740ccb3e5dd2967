import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { contactForm } from '../journeys/contact-form.ts'
import type { Visitor } from './fresh-house.ts'

/** Somebody a member has met and written down, and where their page is. */
export type KnownPerson = { readonly id: PersonId; readonly page: string; readonly contact: string }

/** Has a member meet somebody new, in a council the member works in. */
export async function knownPerson(
  by: Visitor,
  told: Readonly<Record<string, string>>,
): Promise<KnownPerson> {
  const id = newId<'person'>()
  const form = await contactForm(by, 'met=new', { ...told, person_id: id })
  const answer = await by.post('/contacts', form)
  if (answer.statusCode !== 303) throw new Error(`The contact was not recorded: ${answer.body}`)
  const contact = String(answer.headers.location).replace('?done=recorded', '')
  return { id, page: `/people/${id}`, contact }
}
