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
-- most people are known in one council only, and then count alike in every scope it belongs to:
-- what holds for them is worked out once, and told for each scope at the end
council_month_known as (
  select
    council_month.person_id,
    council_month.area_code,
    council_month.month,
    council_month.is_identified,
    council_month.first_night,
    council_month.last_night,
    council_month.nights,
    min(council_month.area_code) over (partition by council_month.person_id)
      <> max(council_month.area_code) over (partition by council_month.person_id) as in_several
  from council_month
),
-- the same by scope: for someone known in several councils also each wider scope, which sees them once.
-- The month and its nights are also one number, so that one look back fetches both
scope_month as (
  select
    known.person_id,
    scope_area.scope,
    known.month,
    known.in_several,
    min(known.area_code) as area_code,
    bool_and(known.is_identified) as is_identified,
    min(known.first_night) as first_night,
    max(known.last_night) as last_night,
    bit_or(known.nights) as nights,
    foundations.month_nights(known.month, bit_or(known.nights)) as month_nights,
    min(declared.night) as declared_night,
    foundations.month_of(known.month + 31) - 1 as month_end,
    case :'nights_until' when 'last_sighting' then max(known.last_night) else foundations.month_of(known.month + 31) - 1 end
      - 179 as nights_since
  from council_month_known as known
  join directory.open_scope_area as scope_area
    on scope_area.area_code = known.area_code
    and (scope_area.scope = known.area_code or known.in_several)
  left join outreach.open_single_night as declared
    on declared.area_code = known.area_code
    and declared.month = known.month
    and (known.nights >> (declared.night - declared.month)) & 1 = 1
  group by known.person_id, scope_area.scope, known.month, known.in_several
),
-- each month beside those before it in which the same person was seen in the same scope; 180 nights reach
-- into at most six of them. Months known by intelligence alone stand apart, for they are no sightings
placed as (
  select
    scope_month.person_id,
    scope_month.scope,
    scope_month.area_code,
    scope_month.in_several,
    scope_month.month,
    scope_month.month_end,
    scope_month.is_identified,
    scope_month.first_night,
    scope_month.last_night,
    scope_month.nights,
    scope_month.declared_night,
    scope_month.is_identified and scope_month.nights is not null as is_person_seen,
    lag(scope_month.last_night) over seen_before is null
      or (
        -- five years are never shorter than this, so most need no look at the calendar
        scope_month.first_night - lag(scope_month.last_night) over seen_before > 1825
        and lag(scope_month.last_night) over seen_before < case :'new_within'
          when 'five_calendar_years' then make_date(extract(year from scope_month.first_night)::integer - 5, 1, 1)
          else foundations.months_earlier(scope_month.first_night, 60)
        end
      ) as nobody_knew,
    coalesce(
      scope_month.first_night - lag(scope_month.last_night) over seen_before
        >= case :'gap' when 'more_than_180' then 181 else 180 end,
      false
    ) as after_a_gap,
    scope_month.nights & ((1 << (scope_month.declared_night - scope_month.month)) - 1) = 0
      and coalesce(
        lag(scope_month.last_night) over seen_before < case :'new_within'
          when 'five_calendar_years' then make_date(extract(year from scope_month.declared_night)::integer - 5, 1, 1)
          else foundations.months_earlier(scope_month.declared_night, 60)
        end,
        true
      ) as nobody_knew_before_that_night,
    -- three months within twelve: the second month back began at most 337 days before this one
    coalesce(
      case :'long_term_window'
        when 'twelve_before' then
          scope_month.month - foundations.month_in(lag(scope_month.month_nights, 3) over seen_before) <= 366
        else scope_month.month - foundations.month_in(lag(scope_month.month_nights, 2) over seen_before) <= 337
      end,
      false
    ) as in_three_months,
    foundations.nights_from(scope_month.month_nights, scope_month.nights_since)
      + foundations.nights_from(lag(scope_month.month_nights, 1) over seen_before, scope_month.nights_since)
      + foundations.nights_from(lag(scope_month.month_nights, 2) over seen_before, scope_month.nights_since)
      + foundations.nights_from(lag(scope_month.month_nights, 3) over seen_before, scope_month.nights_since)
      + foundations.nights_from(lag(scope_month.month_nights, 4) over seen_before, scope_month.nights_since)
      + foundations.nights_from(lag(scope_month.month_nights, 5) over seen_before, scope_month.nights_since)
      + case :'nights_until'
        when 'last_sighting' then
          foundations.nights_from(lag(scope_month.month_nights, 6) over seen_before, scope_month.nights_since)
        else 0
      end as nights_180
  from scope_month
  window seen_before as (
    partition by scope_month.person_id, scope_month.scope, scope_month.nights is null
    order by scope_month.month
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
-- people of whom too little is written down: that nobody met them before cannot be said
not_identified as (
  select unknown.person_id
  from people.open_not_identified as unknown
  where (:people)
),
settled_move as (
  select
    stay.person_id,
    stay.moved_in,
    lead(stay.moved_in) over (partition by stay.person_id order by stay.moved_in, stay.stay_id) as next_moved_in
  from stays.open_stay as stay
  where stay.is_settled
    and (:people)
)
select
  placed.person_id,
  told.scope,
  placed.month,
  placed.first_night,
  placed.last_night,
  placed.nights,
  placed.is_identified,
  placed.declared_night is not null
    and (placed.is_identified or :'unidentified' <> 'month_only') as on_night,
  placed.nobody_knew
    and (
      (placed.is_person_seen and not_identified.person_id is null)
      or ((placed.is_person_seen or not placed.is_identified) and :'unidentified' = 'new')
    ) as is_new,
  placed.declared_night is not null
    and ((placed.is_identified and not_identified.person_id is null) or :'unidentified' = 'new')
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
  placed.is_person_seen and placed.in_three_months as long_term,
  case when placed.is_person_seen then placed.nights_180 end as nights_180,
  case
    when not placed.is_identified then case when :'unidentified' = 'month_only' then null else 'unknown' end
    when placed.nights is null then 'unknown'
    when placed.nights_180 > 10 then 'over_10'
    when placed.nights_180 > 5 then '6_10'
    when placed.nights_180 > 2 then '3_5'
    else placed.nights_180::text
  end as nights_band,
  placed.is_person_seen
    and placed.after_a_gap
    and (not_identified.person_id is null or :'unidentified' = 'new') as returner,
  placed.is_person_seen
    and placed.after_a_gap
    and (not_identified.person_id is null or :'unidentified' = 'new')
    and not placed.nobody_knew
    and coalesce(
      settled_move.moved_in >= foundations.months_earlier(
        placed.first_night,
        case :'settled_within' when 'any_five_years' then 60 else 12 end
      ),
      false
    ) as returner_settled,
  not_identified.person_id is null as has_identity
from placed
join directory.open_scope_area as told
  on told.area_code = placed.area_code
  and (told.scope = placed.scope or not placed.in_several)
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
left join not_identified
  on not_identified.person_id = placed.person_id
