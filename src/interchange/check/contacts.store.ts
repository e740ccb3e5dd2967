import type { Question } from './quality-finding.ts'

const told = `coalesce(person.source_ref, contact.person_id::text) || ', ' || to_char(contact.contacted_at, 'YYYY-MM-DD HH24:MI')`
const contacts = `outreach.open_contact as contact left join people.person using (person_id)`
const isSeen = `contact.contact_type in ('bedded_down', 'about_to_bed_down')`

/** What is asked of the contacts. */
export const contactQuestions: readonly Question[] = [
  {
    id: 'contacts_close_together',
    severity: 'warning',
    title: 'Contacts with one person within 10 minutes',
    guidance: 'Two workers may have noted one contact. Keep one of the two.',
    query: `
      select ${told} as example
      from (
        select person_id, contacted_at, contacted_at - lag(contacted_at) over
          (partition by person_id order by contacted_at, contact_id) as since
        from outreach.open_contact
        where is_identified
      ) as contact left join people.person using (person_id)
      where contact.since <= interval '10 minutes'`,
  },
  {
    id: 'seen_after_return_home',
    severity: 'warning',
    title: 'People seen sleeping rough after they returned to their home country',
    guidance:
      'Say when they came back by filling in moved_out of that stay, or correct the contact.',
    query: `
      select ${told} as example
      from ${contacts}
      where ${isSeen} and exists (
        select from stays.stay
        where stay.person_id = contact.person_id and stay.accommodation_type = 'returned_home_country'
          and contact.night > stay.moved_in and (stay.moved_out is null or contact.night < stay.moved_out))`,
  },
  {
    id: 'seen_during_settled_stay',
    severity: 'warning',
    title: 'People seen sleeping rough between moving into and out of a settled home',
    guidance: 'The stay may have ended earlier, or the contact may be with someone else.',
    query: `
      select ${told} as example
      from ${contacts}
      where ${isSeen} and exists (
        select from stays.open_stay as stay
        where stay.person_id = contact.person_id and stay.is_settled
          and stay.accommodation_type <> 'returned_home_country'
          and contact.night > stay.moved_in and contact.night < stay.moved_out)`,
  },
  {
    id: 'seen_during_open_stay',
    severity: 'warning',
    title: 'People bedded down on the street while their stay has no end',
    guidance:
      'Fill in moved_out where the stay has ended: figures of moving on and returning rest on it.',
    query: `
      select coalesce(person.source_ref, stay.person_id::text) || ', in since ' || stay.moved_in as example
      from stays.stay left join people.person using (person_id)
      where stay.moved_out is null and stay.accommodation_type <> 'returned_home_country' and exists (
        select from outreach.open_contact as contact
        where contact.person_id = stay.person_id and contact.contact_type = 'bedded_down'
          and contact.night > stay.moved_in)`,
  },
  {
    id: 'rounded_times',
    severity: 'note',
    title: 'Contacts at exactly midnight or noon, more than chance would have',
    guidance:
      'A time that was not noted is often written as 00:00 or 12:00. Noon begins a new night, so such contacts may count for the wrong one.',
    query: `
      with at_the_hour as (
        select ${told} as example,
          (contact.contacted_at at time zone 'Europe/London')::time in ('00:00', '12:00') as is_round
        from ${contacts}
      )
      select example from at_the_hour
      where is_round and (select count(*) filter (where is_round) > greatest(5, count(*) * 0.02) from at_the_hour)`,
  },
  {
    id: 'many_unidentified',
    severity: 'warning',
    title: 'Contacts with people nobody could name, more than one in ten',
    guidance:
      'Each counts as a person in the month and can never be linked. Ask teams for a name or a reference that lasts.',
    query: `
      select area_code || ', ' || to_char(night, 'YYYY-MM') as example
      from outreach.open_contact
      where not is_identified
        and (select count(*) filter (where not is_identified) * 10 > count(*) from outreach.open_contact)`,
  },
  {
    id: 'intelligence_of_nobody',
    severity: 'note',
    title: 'Intelligence that names nobody',
    guidance: 'It counts in no figure. Give the person an id where it is known who was meant.',
    query: `
      select area_code || ', ' || night as example
      from outreach.open_contact
      where not is_identified and contact_type = 'intelligence'`,
  },
]
