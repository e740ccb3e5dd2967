import type { Question } from './quality-finding.ts'

const told = 'coalesce(person.source_ref, person.person_id::text)'

/** What is asked of the people. */
export const peopleQuestions: readonly Question[] = [
  {
    id: 'no_date_of_birth',
    severity: 'warning',
    title: 'People without a date of birth',
    guidance: 'They are left out of figures by age and cannot be told to be care leavers under 25.',
    query: `select ${told} as example from people.person where date_of_birth is null`,
  },
  {
    id: 'no_gender',
    severity: 'note',
    title: 'People without a gender',
    guidance: 'They stand as "not known" in figures by gender.',
    query: `select ${told} as example from people.person where gender is null`,
  },
  {
    id: 'no_nationality',
    severity: 'note',
    title: 'People whose nationality is not known',
    guidance: 'They stand as "not known" in figures by nationality.',
    query: `select ${told} as example from people.person where nationality = 'unknown'`,
  },
  {
    id: 'unlikely_age',
    severity: 'warning',
    title: 'People under 16 or over 100 at their first contact',
    guidance: 'Check the date of birth: a wrong century or a day in place of a year are common.',
    query: `
      select ${told} || ', born ' || date_of_birth as example
      from people.person
      join lateral (
        select min(night) as night from outreach.open_contact as contact
        where contact.person_id = person.person_id
      ) as first on first.night is not null
      where extract(year from age(first.night, date_of_birth)) not between 16 and 100`,
  },
  {
    id: 'care_leaver_without_age',
    severity: 'warning',
    title: 'Care leavers without a date of birth',
    guidance: 'Only care leavers under 25 count as having left an institution, so these do not.',
    query: `select ${told} as example from people.person where is_care_leaver and date_of_birth is null`,
  },
  {
    id: 'known_by_intelligence_alone',
    severity: 'note',
    title: 'People known by intelligence alone',
    guidance:
      'They count among people sleeping rough in the month, with nights unknown, and in nothing else.',
    query: `
      select ${told} as example
      from people.person
      join (
        select person_id
        from outreach.open_contact
        where is_identified
        group by person_id
        having bool_and(contact_type = 'intelligence')
      ) as heard_of using (person_id)`,
  },
  {
    id: 'people_of_no_row',
    severity: 'note',
    title: 'People with no contact, stay or departure',
    guidance: 'They count in no figure. A file may be missing, or an id written differently in it.',
    query: `
      select ${told} as example
      from people.person
      where not exists (select from outreach.open_contact as contact where contact.person_id = person.person_id)
        and not exists (select from stays.stay where stay.person_id = person.person_id)
        and not exists (select from stays.departure where departure.person_id = person.person_id)`,
  },
  {
    id: 'people_not_described',
    severity: 'warning',
    title: 'People in other files who are not in people.csv',
    guidance: 'They are kept as people of whom nothing else is known. Add them to people.csv.',
    query: `select ref as example from spoken_of where not is_described`,
  },
]
