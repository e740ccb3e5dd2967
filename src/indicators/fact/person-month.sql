-- The eight national indicators of rough sleeping, as one fact.
-- Grain: one row per person, month and scope (a council, or `region`) in which the person is counted.
--
-- Definitions: Rough Sleeping Data Framework, MHCLG and the Centre for Homelessness Impact
-- (https://www.gov.uk/government/publications/ending-rough-sleeping-data-framework-december-2023/ending-rough-sleeping-data-framework-december-2023),
-- read exactly as docs/how-to/read-the-indicators.md says. Runs as it stands on PostgreSQL 15 and later.
-- `:people` is a condition on person_id (`true` for everyone); `:'name'` are the options of options.ts,
-- so that it can also be run by hand: psql -v people=true -v night_rule=evening … -f person-month.sql
with
-- contacts that count a person: seen bedded down or about to, or known by intelligence
sighting as (
  select
    contact.person_id,
    contact.area_code,
    contact.is_identified,
    contact.contact_type <> 'intelligence' as is_seen,
    case :'night_rule'
      when 'calendar_date' then (contact.contacted_at at time zone 'Europe/London')::date
      else contact.night
    end as night
  from outreach.open_contact as contact
  where (
      contact.contact_type = 'bedded_down'
      or (contact.contact_type = 'about_to_bed_down' and :'seen' = 'national')
      or (contact.contact_type = 'intelligence' and contact.is_identified and :'intelligence' = 'counted')
    )
    and (:people)
),
-- one row per person, council and month: the nights seen, one bit a night
council_month as (
  select
    sighting.person_id,
    sighting.area_code,
    foundations.month_of(sighting.night) as month,
    bool_and(sighting.is_identified) as is_identified,
    min(sighting.night) filter (where sighting.is_seen) as first_night,
    max(sighting.night) filter (where sighting.is_seen) as last_night,
    bit_or(1 << (sighting.night - foundations.month_of(sighting.night))) filter (where sighting.is_seen) as nights
  from sighting
  group by sighting.person_id, sighting.area_code, foundations.month_of(sighting.night)
),
-- the same for every scope a council belongs to: the region sees a person once, wherever they were
scope_month as (
  select
    council_month.person_id,
    scope_area.scope,
    council_month.month,
    bool_and(council_month.is_identified) as is_identified,
    min(council_month.first_night) as first_night,
    max(council_month.last_night) as last_night,
    bit_or(council_month.nights) as nights,
    min(declared.night) as declared_night
  from council_month
  join directory.open_scope_area as scope_area using (area_code)
  left join outreach.open_single_night as declared
    on declared.area_code = council_month.area_code
    and declared.month = council_month.month
    and (council_month.nights >> (declared.night - declared.month)) & 1 = 1
  group by council_month.person_id, scope_area.scope, council_month.month
),
-- beside each month, what came before it for the same person in the same scope. Frames count days, for
-- integers are many times faster than intervals here: a month begins 150 to 153 days after the one five
-- months before it, 181 to 184 after the sixth, 334 to 337 after the eleventh, 365 or 366 after the twelfth
with_past as (
  select
    scope_month.person_id,
    scope_month.scope,
    scope_month.month,
    foundations.month_end(scope_month.month) as month_end,
    scope_month.is_identified,
    scope_month.first_night,
    scope_month.last_night,
    scope_month.nights,
    scope_month.declared_night,
    max(scope_month.last_night) over (in_order rows between unbounded preceding and 1 preceding) as previous_night,
    count(scope_month.nights) over (in_order range between 340 preceding and current row) as months_in_twelve,
    count(scope_month.nights) over (in_order range between 370 preceding and 20 preceding) as months_in_twelve_before,
    sum(bit_count(scope_month.nights::bit(31))) over (in_order range between 155 preceding and current row)
      as nights_in_six_months,
    bit_or(scope_month.nights) over (in_order range between 155 preceding and 145 preceding)
      as nights_five_months_back,
    bit_or(scope_month.nights) over (in_order range between 185 preceding and 175 preceding)
      as nights_six_months_back
  from scope_month
  window in_order as (
    partition by scope_month.person_id, scope_month.scope
    order by (scope_month.month - date '1900-01-01')
  )
),
-- departures, each valid until the next; of two on one day the first in the list of institutions stands
departure as (
  select
    departure.person_id,
    departure.institution,
    departure.left_on,
    lead(departure.left_on) over (
      partition by departure.person_id
      order by departure.left_on, departure.place desc, departure.departure_id
    ) as next_left_on
  from stays.open_departure as departure
  where (:people)
),
-- moves in, each valid until the next; severe weather beds are no moves
move as (
  select
    stay.person_id,
    stay.moved_in,
    stay.moved_out,
    lead(stay.moved_in) over (
      partition by stay.person_id
      order by stay.moved_in, coalesce(stay.moved_out, 'infinity'), stay.stay_id
    ) as next_moved_in
  from stays.open_stay as stay
  where not stay.is_severe_weather
    and (:people)
),
settled_move as (
  select
    stay.person_id,
    stay.moved_in,
    lead(stay.moved_in) over (partition by stay.person_id order by stay.moved_in, stay.stay_id) as next_moved_in
  from stays.open_stay as stay
  where stay.is_settled
    and (:people)
),
-- who is new, and who returns
placed as (
  select
    with_past.person_id,
    with_past.scope,
    with_past.month,
    with_past.month_end,
    with_past.is_identified,
    with_past.first_night,
    with_past.last_night,
    with_past.nights,
    with_past.declared_night,
    with_past.months_in_twelve,
    with_past.months_in_twelve_before,
    with_past.is_identified and with_past.nights is not null as is_person_seen,
    coalesce(
      with_past.previous_night < case :'new_within'
        when 'five_calendar_years' then make_date(extract(year from with_past.first_night)::integer - 5, 1, 1)
        else foundations.months_earlier(with_past.first_night, 60)
      end,
      true
    ) as nobody_knew,
    coalesce(
      with_past.first_night - with_past.previous_night >= case :'gap' when 'more_than_180' then 181 else 180 end,
      false
    ) as after_a_gap,
    with_past.nights & ((1 << (with_past.declared_night - with_past.month)) - 1) = 0
      and coalesce(
        with_past.previous_night < case :'new_within'
          when 'five_calendar_years' then make_date(extract(year from with_past.declared_night)::integer - 5, 1, 1)
          else foundations.months_earlier(with_past.declared_night, 60)
        end,
        true
      ) as nobody_knew_before_that_night,
    -- 180 nights end with six months of which the first lacks its first days, for no six months are shorter
    case
      when :'nights_until' = 'month_end' or span.since >= foundations.months_earlier(with_past.month, 5) then
        with_past.nights_in_six_months - bit_count(
          (coalesce(with_past.nights_five_months_back, 0) & ((1 << (extract(day from span.since)::integer - 1)) - 1))::bit(31)
        )
      else
        with_past.nights_in_six_months + bit_count(
          (coalesce(with_past.nights_six_months_back, 0) >> (extract(day from span.since)::integer - 1))::bit(31)
        )
    end::integer as nights_180
  from with_past
  cross join lateral (
    select case :'nights_until' when 'last_sighting' then with_past.last_night else with_past.month_end end - 179 as since
  ) as span
)
select
  placed.person_id,
  placed.scope,
  placed.month,
  placed.first_night,
  placed.last_night,
  placed.nights,
  placed.is_identified,
  placed.declared_night is not null
    and (placed.is_identified or :'unidentified' <> 'month_only') as on_night,
  placed.nobody_knew
    and (placed.is_person_seen or (not placed.is_identified and :'unidentified' = 'new')) as is_new,
  placed.declared_night is not null
    and (placed.is_identified or :'unidentified' = 'new')
    and case :'new_on_night'
      when 'first_ever_that_night' then placed.nobody_knew_before_that_night
      else placed.nobody_knew
    end as is_new_on_night,
  case
    when not placed.is_person_seen then null
    when :'several_institutions' = 'listed_order' then coalesce(
      (
        select (array['prison', 'other_justice', 'hospital', 'armed_forces', 'asylum_support'])[min(earlier.place)]
        from stays.open_departure as earlier
        where earlier.person_id = placed.person_id
          and earlier.left_on between placed.first_night - 85 and placed.last_night
        group by earlier.person_id
      ),
      case when person.is_care_leaver and person.date_of_birth > foundations.months_earlier(placed.first_night, 300) then 'care_leaver_under_25' end
    )
    when placed.first_night - departure.left_on <= 85 then departure.institution
    when person.is_care_leaver and person.date_of_birth > foundations.months_earlier(placed.first_night, 300)
      then 'care_leaver_under_25'
  end as left_institution,
  placed.is_person_seen
    and coalesce(move.moved_in >= placed.first_night, false)
    and (
      :'moved_in' <> 'still_at_month_end'
      or coalesce(move.moved_out > placed.month_end, true)
    ) as moved_in,
  placed.is_person_seen
    and coalesce(
      case :'long_term_window'
        when 'twelve_before' then placed.months_in_twelve_before >= 3
        else placed.months_in_twelve >= 3
      end,
      false
    ) as long_term,
  case when placed.is_person_seen then placed.nights_180 end as nights_180,
  case
    when not placed.is_identified then case when :'unidentified' = 'month_only' then null else 'unknown' end
    when placed.nights is null then 'unknown'
    when placed.nights_180 > 10 then 'over_10'
    when placed.nights_180 > 5 then '6_10'
    when placed.nights_180 > 2 then '3_5'
    else placed.nights_180::text
  end as nights_band,
  placed.is_person_seen and placed.after_a_gap as returner,
  placed.is_person_seen
    and placed.after_a_gap
    and not placed.nobody_knew
    and coalesce(
      settled_move.moved_in >= foundations.months_earlier(
        placed.first_night,
        case :'settled_within' when 'any_five_years' then 60 else 12 end
      ),
      false
    ) as returner_settled
from placed
left join departure
  on departure.person_id = placed.person_id
  and departure.left_on <= placed.last_night
  and (departure.next_left_on is null or placed.last_night < departure.next_left_on)
left join move
  on move.person_id = placed.person_id
  and move.moved_in <= placed.month_end
  and (move.next_moved_in is null or placed.month_end < move.next_moved_in)
left join settled_move
  on settled_move.person_id = placed.person_id
  and settled_move.moved_in < placed.first_night
  and (settled_move.next_moved_in is null or placed.first_night <= settled_move.next_moved_in)
left join people.open_person as person
  on person.person_id = placed.person_id
