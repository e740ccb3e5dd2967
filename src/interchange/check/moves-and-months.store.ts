import type { Question } from './quality-finding.ts'

const stayTold = `coalesce(person.source_ref, stay.person_id::text) || ', from ' || stay.moved_in`

/** What is asked of stays and departures. */
export const moveQuestions: readonly Question[] = [
  {
    id: 'stays_overlap',
    severity: 'warning',
    title: 'Stays of one person that overlap',
    guidance: 'Nobody lives in two places. Fill in or correct moved_out of the earlier stay.',
    query: `
      select ${stayTold} as example
      from (
        select person_id, moved_in, max(coalesce(moved_out, 'infinity')) over
          (partition by person_id order by moved_in, stay_id rows between unbounded preceding and 1 preceding) as busy_until
        from stays.stay
      ) as stay left join people.person using (person_id)
      where stay.moved_in < stay.busy_until`,
  },
  {
    id: 'departure_repeated',
    severity: 'warning',
    title: 'Departures of one person from one kind of institution within 3 days',
    guidance: 'Two agencies may have noted one departure. Keep the one with the true day.',
    query: `
      select coalesce(person.source_ref, departure.person_id::text) || ', ' || departure.left_on as example
      from (
        select person_id, left_on, left_on - lag(left_on) over
          (partition by person_id, institution order by left_on, departure_id) as since
        from stays.departure
      ) as departure left join people.person using (person_id)
      where departure.since <= 3`,
  },
]

const councilMonths = `
  select area_code, foundations.month_of(night) as month, bool_or(contact_type in ('bedded_down', 'about_to_bed_down')) as is_seen
  from outreach.open_contact
  group by area_code, foundations.month_of(night)`
const monthTold = `area_code || ', ' || to_char(month, 'YYYY-MM')`

/** What is asked of councils and months. */
export const monthQuestions: readonly Question[] = [
  {
    id: 'months_without_contacts',
    severity: 'warning',
    title: 'Whole months of a council without any contact, between months with some',
    guidance: 'A file may have been cut. Where nobody was truly met, nothing needs doing.',
    query: `
      with council_month as (${councilMonths}),
      span as (
        select area_code, min(month) as first, max(month) as last from council_month group by area_code
      )
      select span.area_code || ', ' || to_char(passing, 'YYYY-MM') as example
      from span
      cross join lateral generate_series(first::timestamp, last::timestamp, interval '1 month') as passing
      where not exists (
        select from council_month as met
        where met.area_code = span.area_code and met.month = passing::date)`,
  },
  {
    id: 'single_night_missing',
    severity: 'warning',
    title: 'Months of a council with people seen and no single night declared',
    guidance: 'The single-night figures of that month are 0. Add the night to single_nights.csv.',
    query: `
      select ${monthTold} as example
      from (${councilMonths}) as council_month
      where is_seen and not exists (
        select from outreach.single_night as declared
        where declared.area_code = council_month.area_code and declared.month = council_month.month)`,
  },
  {
    id: 'single_night_empty',
    severity: 'warning',
    title: 'Single nights on which nobody was seen',
    guidance: 'Check the day: it is the evening the night began on.',
    query: `
      select declared.area_code || ', ' || declared.night as example
      from outreach.single_night as declared
      where not exists (
        select from outreach.open_contact as contact
        where contact.area_code = declared.area_code and contact.night = declared.night
          and contact.contact_type in ('bedded_down', 'about_to_bed_down'))`,
  },
]
