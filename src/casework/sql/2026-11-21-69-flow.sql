-- who joined, moved or left in some months
create index spell_begins on casework.spell (from_on);

-- How many were on the list at the end of the day before each month and at its end, and how many came and went between,
-- by council; numbers alone, of everyone, for whoever acts as a member. The running month ends with the last day.
create function casework.flow(first_month date, last_day date)
returns table (month date, area_code text, kind text, people integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with month as (
    select begins::date as month, least((begins + interval '1 month')::date, last_day + 1) as until_on
    from generate_series(first_month, last_day, interval '1 month') as begins
  ),
  turn as (
    select date_trunc('month', spell.from_on)::date as month, spell.from_on, spell.state, spell.area_code,
      spell.joined_on, spell.joined_as, before.area_code as before_area_code, before.joined_on as before_joined_on
    from casework.spell
    left join casework.spell as before
      on before.person_id = spell.person_id and before.until_on = spell.from_on
    where spell.from_on >= first_month and spell.from_on <= last_day
  ),
  counted as (
    select month.month, spell.area_code, 'start' as kind
    from month
    join casework.spell on spell.joined_on is not null
      and spell.from_on < month.month and spell.until_on >= month.month
    union all
    select month.month, spell.area_code, 'end'
    from month
    join casework.spell on spell.joined_on is not null
      and spell.from_on < month.until_on and spell.until_on >= month.until_on
    union all
    select turn.month, turn.area_code, turn.joined_as
    from turn
    where turn.joined_on is not null and turn.before_joined_on is null
    union all
    select turn.month, turn.before_area_code, turn.state
    from turn
    where turn.joined_on is null and turn.before_joined_on is not null
    union all
    select turn.month, side.area_code, side.kind
    from turn
    cross join lateral (values
      (turn.area_code, 'came'), (turn.before_area_code, 'went')
    ) as side (area_code, kind)
    where turn.joined_on is not null and turn.before_joined_on is not null
      and turn.area_code is distinct from turn.before_area_code
  )
  select counted.month, counted.area_code, counted.kind, count(*)::integer
  from counted
  where access.acting_agency() is not null
  group by counted.month, counted.area_code, counted.kind
$$;

-- How many people were met on some nights, from a first to before a last, in which way and of which gender: seen
-- sleeping rough, and beyond that met in any other way. Numbers alone. Whoever was not met lying down counts too.
create function casework.met_count(from_night date, until_night date, area_codes text[])
returns table (gender text, way text, people integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with met as (
    select contact.person_id, contact.contact_type
    from outreach.standing_contact as contact
    where contact.is_identified
      and contact.area_code = any (area_codes)
      and contact.contacted_at >= from_night
      and contact.contacted_at < until_night + 2
      and contact.night >= from_night
      and contact.night < until_night
  ),
  ways as (
    select distinct met.person_id, met.contact_type as way from met
    union
    select met.person_id, 'seen' from met where met.contact_type in ('bedded_down', 'about_to_bed_down')
    union
    select met.person_id, 'met' from met where met.contact_type <> 'intelligence'
  )
  select coalesce(person.gender, 'not_known'), ways.way, count(*)::integer
  from ways
  join people.person using (person_id)
  where access.acting_agency() is not null
  group by coalesce(person.gender, 'not_known'), ways.way
$$;
