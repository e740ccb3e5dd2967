import { load } from 'cheerio'
import type { Visitor } from '../house/fresh-house.ts'

/** The fields of the contact form as its page gives them, for somebody bedded down, with what is changed. */
export async function contactForm(
  visitor: Visitor,
  who: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<
  Readonly<Record<string, string>> & { readonly person_id: string; readonly contact_id: string }
> {
  const page = load((await visitor.get(`/contacts/new?${who}`)).body)
  const field = (name: string) => String(page(`[name="${name}"]`).val() ?? '')
  return {
    contact_id: field('contact_id'),
    met: field('met'),
    person_id: field('person_id'),
    area_code: field('area_code'),
    day: field('day'),
    time: field('time'),
    contact_type: 'bedded_down',
    ...changes,
  }
}
