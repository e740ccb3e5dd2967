create schema casework;
grant usage on schema casework to waymark_app;

-- One row per time a member told that somebody died or moved away from the region. Nothing of it is lost: one told
-- in error is withdrawn, with the reason.
create table casework.ending (
  person_id uuid not null,
  ending_id uuid not null,
  kind text not null check (kind in ('died', 'moved_away')),
  ended_on date not null,
  agency_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (person_id, ending_id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);

-- One row per person and stretch of days in which nothing changes about their being on the by-name list or off it.
-- Derived from the record alone, never typed, and reckoned ahead: it says what holds on any day to come should
-- nothing more be recorded, so no clock has to run for somebody to leave the list.
create table casework.spell (
  person_id uuid not null,
  from_on date not null,
  until_on date not null check (until_on > from_on),
  state text not null check (state in (
    'sleeping_rough', 'at_risk', 'unknown', 'accommodated', 'moved_away', 'died', 'not_seen')),
  area_code text,
  joined_on date,
  joined_as text check (joined_as in ('new', 'returned', 'moved_in')),
  agency_ids uuid[] not null,
  primary key (person_id, from_on),
  check ((joined_on is null) = (state not in ('sleeping_rough', 'at_risk', 'unknown')))
);
-- who is on the list on a day; few stretches on it end later than that
create index spell_on_list on casework.spell (until_on) where joined_on is not null;

-- One row per person the list has ever known: when and where they were met last, and on which nights seen.
create table casework.standing (
  person_id uuid primary key,
  met_on date,
  met_area_code text,
  -- the nights seen sleeping rough in the 400 days up to the last
  rough_nights date[] not null,
  agency_ids uuid[] not null
);

-- One row per thing the list has said of somebody: that they joined it, changed on it, moved council or left it on
-- a day; and, where the record was put right since, that this no longer stands. Never changed.
create table casework.list_event (
  person_id uuid not null,
  event_no bigint not null generated always as identity,
  happened_on date not null,
  state text not null,
  area_code text,
  before_state text,
  before_area_code text,
  joined_as text,
  stands boolean not null,
  noted_at timestamptz not null default now(),
  agency_ids uuid[] not null,
  primary key (person_id, event_no)
);
create trigger list_event_stays before update or delete on casework.list_event
  for each row execute function foundations.refuse_change();

-- One row per person whose record changed while everyone was being derived anew.
create table casework.touched (
  person_id uuid not null,
  touched_no bigint not null generated always as identity,
  primary key (person_id, touched_no)
);

-- The stretches of some people, or of everyone for null, from the contacts, stays, departures and endings as they
-- stand. What each number means and where it comes from: docs/how-to/by-name-list.md. The same rules for one
-- person and day, in words that can be read: src/casework/list/state-of-person.ts; a test holds the two together.
create function casework.derive(people uuid[]) returns table (
  person_id uuid, from_on date, until_on date, state text, area_code text, joined_on date, joined_as text
)
language plpgsql stable set search_path = pg_catalog, pg_temp as $derive$
begin
  return query execute format($text$
    with met as materialized (
      select contact.person_id, contact.night as day,
        bool_or(contact.contact_type in ('bedded_down', 'about_to_bed_down')) as is_rough,
        bool_or(contact.contact_type not in ('bedded_down', 'about_to_bed_down')) as is_other,
        (array_agg(contact.area_code order by contact.contacted_at desc, contact.contact_id desc))[1] as area_code
      from outreach.open_contact as contact
      where contact.is_identified %1$s
      group by contact.person_id, contact.night
    ),
    told as (
      select ending.person_id, ending.kind, ending.ended_on
      from casework.ending
      where ending.withdrawn_at is null %1$s
    ),
    inside as materialized (
      select stay.person_id, stay.moved_in, stay.moved_out, stay.area_code,
        least(coalesce(stay.moved_out, 'infinity'), (
          select min(told.ended_on)
          from told
          where told.person_id = stay.person_id
            and told.kind = 'moved_away'
            and told.ended_on >= stay.moved_in
        )) as until_on
      from stays.open_stay as stay
      where not stay.is_severe_weather %1$s
    ),
    left_institution as (
      select departure.person_id, departure.left_on
      from stays.open_departure as departure
      where true %1$s
    ),
    mark as (
      select met.person_id, met.day, case when met.is_rough then met.day end as rough,
        case when met.is_other then met.day end as other, null::date as moved_in, null::date as until_on,
        null::date as moved_out, null::date as left_on, null::date as away, null::date as died,
        met.day::text || '1' || met.area_code as place
      from met
      union all
      select inside.person_id, inside.moved_in, null, null, inside.moved_in, inside.until_on, null, null, null, null,
        inside.moved_in::text || '0' || inside.area_code
      from inside
      union all
      select inside.person_id, inside.until_on, null, null, null, null, inside.until_on, null, null, null, null
      from inside
      where inside.until_on = inside.moved_out
      union all
      select left_institution.person_id, left_institution.left_on, null, null, null, null, null,
        left_institution.left_on, null, null, null
      from left_institution
      union all
      select told.person_id, told.ended_on, null, null, null, null, null, null,
        case when told.kind = 'moved_away' then told.ended_on end,
        case when told.kind = 'died' then told.ended_on end, null
      from told
      union all
      select over.person_id, over.day, null, null, null, null, null, null, null, null, null
      from (
        select one.person_id, one.day + 28 as day
        from (
          select met.person_id, met.day, lead(met.day) over (partition by met.person_id order by met.day) as next_day
          from met
          where met.is_rough
        ) as one
        where coalesce(one.next_day > one.day + 28, true)
        union all
        select one.person_id, one.day + 28
        from (
          select met.person_id, met.day, lead(met.day) over (partition by met.person_id order by met.day) as next_day
          from met
          where met.is_other
        ) as one
        where coalesce(one.next_day > one.day + 28, true)
        union all
        select one.person_id, one.day + 90
        from (
          select met.person_id, met.day, lead(met.day) over (partition by met.person_id order by met.day) as next_day
          from met
        ) as one
        where coalesce(one.next_day > one.day + 90, true)
        union all
        select inside.person_id, inside.until_on + 85
        from inside
        where inside.until_on = inside.moved_out
        union all
        select left_institution.person_id, left_institution.left_on + 85
        from left_institution
      ) as over
    ),
    known as (
      select distinct on (mark.person_id, mark.day) mark.person_id, mark.day,
        max(mark.rough) over upto as rough, max(mark.other) over upto as other,
        max(mark.moved_in) over upto as moved_in, max(mark.until_on) over upto as until_on,
        max(mark.moved_out) over upto as moved_out, max(mark.left_on) over upto as left_on,
        max(mark.away) over upto as away, max(mark.died) over upto as died,
        substr(max(mark.place collate "C") over upto, 12) as area_code
      from mark
      window upto as (partition by mark.person_id order by mark.day)
      order by mark.person_id, mark.day
    ),
    answered as (
      select known.*, coalesce(greatest(known.moved_in, known.away), '-infinity') as answered_on,
        greatest(known.rough, known.other) as met_on
      from known
    ),
    judged as (
      select answered.person_id, answered.day, answered.area_code,
        case
          when answered.died is not null then 'died'
          when answered.rough > answered.answered_on and answered.day < answered.rough + 28 then 'sleeping_rough'
          when answered.until_on > answered.day then 'accommodated'
          when answered.other > answered.answered_on and answered.day < answered.other + 28 then 'at_risk'
          when answered.left_on > answered.answered_on and answered.day < answered.left_on + 85 then 'at_risk'
          when answered.moved_out > coalesce(answered.away, '-infinity') and answered.day < answered.moved_out + 85
            then 'at_risk'
          when answered.met_on > answered.answered_on and answered.day < answered.met_on + 90 then 'unknown'
          when answered.away >= coalesce(greatest(
            answered.met_on, answered.left_on, answered.moved_out, answered.moved_in), '-infinity') then 'moved_away'
          else 'not_seen'
        end as state
      from answered
    ),
    changes as (
      select compared.person_id, compared.day, compared.state, compared.area_code
      from (
        select judged.*, lag(judged.state) over by_day as before_state, lag(judged.area_code) over by_day as before_area
        from judged
        window by_day as (partition by judged.person_id order by judged.day)
      ) as compared
      where compared.before_state is null
        or compared.state <> compared.before_state
        or compared.area_code is distinct from compared.before_area
    ),
    listed as (
      select changes.*, coalesce(lead(changes.day) over by_day, 'infinity') as until_on,
        changes.state in ('sleeping_rough', 'at_risk', 'unknown') as is_on,
        coalesce(lag(changes.state) over by_day in ('sleeping_rough', 'at_risk', 'unknown'), false) as was_on
      from changes
      window by_day as (partition by changes.person_id order by changes.day)
    ),
    joined as (
      select listed.*,
        max(case when listed.is_on and not listed.was_on then listed.day end) over by_day as joined_on,
        max(case when listed.was_on and not listed.is_on then listed.day::text || listed.state end collate "C")
          over by_day as left_last
      from listed
      window by_day as (partition by listed.person_id order by listed.day)
    )
    select joined.person_id, joined.day, joined.until_on, joined.state, joined.area_code,
      case when joined.is_on then joined.joined_on end,
      case
        when not joined.is_on then null
        when joined.left_last is null
          or substr(joined.left_last, 1, 10)::date <= (joined.joined_on - interval '60 months')::date then 'new'
        when substr(joined.left_last, 11) = 'moved_away' then 'moved_in'
        else 'returned'
      end
    from joined
  $text$, case when people is null then '' else 'and person_id = any($1)' end) using people;
end $derive$;

-- What the list shows of some people, or of everyone for null, beside the stretches: last met, nights, and which
-- organisations they are known from; the nil id stands for rows that no organisation wrote.
create function casework.derive_standing(people uuid[]) returns setof casework.standing
language plpgsql stable set search_path = pg_catalog, pg_temp as $derive$
begin
  return query execute format($text$
    with contact as (
      select person_id, night, contact_type, area_code, contacted_at, contact_id,
        coalesce(agency_id, '00000000-0000-0000-0000-000000000000') as agency_id
      from outreach.standing_contact
      where is_identified %1$s
    ),
    met as (
      select person_id,
        max(night) filter (where contact_type <> 'intelligence') as met_on,
        substr(max(to_char(contacted_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || area_code collate "C")
          filter (where contact_type <> 'intelligence'), 21) as met_area_code,
        max(night) filter (where contact_type in ('bedded_down', 'about_to_bed_down')) as rough_on
      from contact
      group by person_id
    ),
    nights as (
      select person_id, array_agg(night order by night) as rough_nights
      from (
        select distinct contact.person_id, contact.night
        from contact
        join met using (person_id)
        where contact.contact_type in ('bedded_down', 'about_to_bed_down')
          and contact.night > met.rough_on - 400
      ) as night
      group by person_id
    ),
    wrote as (
      select person_id, agency_id from contact
      union
      select person_id, coalesce(agency_id, '00000000-0000-0000-0000-000000000000') from stays.stay where true %1$s
      union
      select person_id, coalesce(agency_id, '00000000-0000-0000-0000-000000000000') from stays.departure where true %1$s
      union
      select person_id, agency_id from casework.ending where true %1$s
    ),
    known_from as (
      select person_id, array_agg(agency_id order by agency_id) as agency_ids
      from wrote
      group by person_id
    )
    select person_id, met.met_on, met.met_area_code, coalesce(nights.rough_nights, '{}'), known_from.agency_ids
    from known_from
    left join met using (person_id)
    left join nights using (person_id)
  $text$, case when people is null then '' else 'and person_id = any($1)' end) using people;
end $derive$;

-- Writes down what the list says of some people, or of everyone for null, up to a day, where it has not been
-- written down yet or is no longer so. Run late or twice, it comes to the same.
create function casework.note_events(people uuid[], up_to date) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $note$
begin
  execute format($text$
    insert into casework.list_event (person_id, happened_on, state, area_code, before_state, before_area_code,
      joined_as, stands, agency_ids)
    with derived as (
      select *
      from (
        select person_id, from_on as happened_on, state, area_code,
          lag(state) over by_day as before_state, lag(area_code) over by_day as before_area_code,
          case when joined_on = from_on then joined_as end as joined_as,
          joined_on is not null as is_on, lag(joined_on) over by_day is not null as was_on, agency_ids
        from casework.spell
        where from_on <= $2 %1$s
        window by_day as (partition by person_id order by from_on)
      ) as spell
      where is_on or was_on
    ),
    told as (
      select distinct on (person_id, happened_on) person_id, happened_on, state, area_code, before_state,
        before_area_code, joined_as, stands, agency_ids
      from casework.list_event
      where true %1$s
      order by person_id, happened_on, event_no desc
    )
    select coalesce(derived.person_id, told.person_id), coalesce(derived.happened_on, told.happened_on),
      coalesce(derived.state, told.state),
      case when derived.person_id is null then told.area_code else derived.area_code end,
      case when derived.person_id is null then told.before_state else derived.before_state end,
      case when derived.person_id is null then told.before_area_code else derived.before_area_code end,
      case when derived.person_id is null then told.joined_as else derived.joined_as end,
      derived.person_id is not null, coalesce(derived.agency_ids, told.agency_ids)
    from derived
    full join told using (person_id, happened_on)
    where case
      when derived.person_id is null then told.stands
      else (derived.state, derived.area_code, derived.before_state, derived.before_area_code, derived.joined_as, true)
        is distinct from
        (told.state, told.area_code, told.before_state, told.before_area_code, told.joined_as, told.stands)
    end
  $text$, case when people is null then '' else 'and person_id = any($1)' end) using people, up_to;
end $note$;

-- Puts what is derived of some people, or of everyone for null, in the place of what was.
create function casework.replace_derived(people uuid[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- because both tables are derived, and are written anew from the record in the next statements
  delete from casework.standing where people is null or person_id = any (people);
  -- because these too are written anew
  delete from casework.spell where people is null or person_id = any (people);
  insert into casework.standing (person_id, met_on, met_area_code, rough_nights, agency_ids)
  select person_id, met_on, met_area_code, rough_nights, agency_ids
  from casework.derive_standing(people);
  insert into casework.spell (person_id, from_on, until_on, state, area_code, joined_on, joined_as, agency_ids)
  select person_id, from_on, derived.until_on, derived.state, derived.area_code, derived.joined_on,
    derived.joined_as, standing.agency_ids
  from casework.derive(people) as derived
  join casework.standing using (person_id);
  perform casework.note_events(people, access.today());
end $$;

-- Derives some people anew, in the transaction that changed their record; whoever acts, the same comes of it. Two
-- who change one person wait for each other. While everyone is being derived the people are noted for the next time.
create function casework.keep_people(people uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  left_over uuid[];
begin
  if not pg_try_advisory_xact_lock_shared(7263065) then
    insert into casework.touched (person_id) select unnest(people);
    if not pg_try_advisory_xact_lock_shared(7263065) then
      return;
    end if;
  end if;
  with taken as (
    -- because whoever was noted is derived in the next statement
    delete from casework.touched
    where (person_id, touched_no) in (
      select person_id, touched_no from casework.touched limit 100 for update skip locked
    )
    returning person_id
  )
  select coalesce(array_agg(person_id), '{}') into left_over from taken;
  people := array(select distinct unnest(people || left_over) order by 1);
  if cardinality(people) > 500 then
    perform pg_advisory_xact_lock(7263066);
  end if;
  perform pg_advisory_xact_lock_shared(7263066);
  if cardinality(people) <= 500 then
    perform pg_advisory_xact_lock(7263065, hashtext(person::text)) from unnest(people) as person;
  end if;
  perform casework.replace_derived(people);
end $$;

-- Derives everyone anew, after a large import.
create function casework.keep_everyone() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7263065);
  perform casework.replace_derived(null);
  -- because everyone has just been derived
  delete from casework.touched;
end $$;
revoke execute on function casework.keep_everyone(), casework.derive(uuid[]), casework.derive_standing(uuid[]),
  casework.note_events(uuid[], date), casework.replace_derived(uuid[]) from public;

-- What the list says is casework: open to whoever may do casework with one of the organisations a person is known from.
alter table casework.spell enable row level security;
create policy spell_open on casework.spell for select to waymark_app using (
  agency_ids && (select access.open_agencies('casework'))::uuid[]
  and person_id <> all ((select access.closed_people())::uuid[]));
alter table casework.standing enable row level security;
create policy standing_open on casework.standing for select to waymark_app using (
  agency_ids && (select access.open_agencies('casework'))::uuid[]
  and person_id <> all ((select access.closed_people())::uuid[]));
alter table casework.list_event enable row level security;
create policy list_event_open on casework.list_event for select to waymark_app using (
  agency_ids && (select access.open_agencies('casework'))::uuid[]
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select on casework.spell, casework.standing, casework.list_event to waymark_app;
alter table casework.touched enable row level security;

alter table casework.ending enable row level security;
create policy ending_open on casework.ending for select to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy ending_told on casework.ending for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and told_by = (select access.acting_member())
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy ending_withdrawn on casework.ending for update to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]))
  with check (withdrawn_by = (select access.acting_member()));
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_reason) on casework.ending to waymark_app;

-- whatever the record holds already stands on the list from the start
select casework.keep_everyone();
