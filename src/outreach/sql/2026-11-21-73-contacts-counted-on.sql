-- One row per contact of somebody who was erased, as far as figures need it: under ids nobody can lead back, and at an
-- hour that says only before or after noon.
create table outreach.counted_contact (
  person_id uuid not null,
  contact_id uuid not null,
  area_code text not null,
  contact_type text not null,
  is_identified boolean not null,
  contacted_at timestamptz not null,
  night date not null generated always as
    (((contacted_at at time zone 'Europe/London') - interval '12 hours')::date) stored,
  primary key (person_id, contact_id)
);
alter table outreach.counted_contact enable row level security;

create or replace view outreach.open_contact as
select contact.person_id, contact.contact_id, contact.area_code, contact.contact_type, contact.is_identified,
  contact.night, contact.contacted_at
from outreach.contact as contact
where not exists (
  select from outreach.contact_change as change
  where change.person_id = contact.person_id and change.contact_id = contact.contact_id
)
union all
select latest.person_id, latest.contact_id, latest.area_code, latest.contact_type, latest.is_identified,
  latest.night, latest.contacted_at
from outreach.contact_change as latest
where latest.kind = 'amended'
  and not exists (
    select from outreach.contact_change as later
    where later.person_id = latest.person_id and later.contact_id = latest.contact_id
      and later.change_id > latest.change_id
  )
union all
select counted.person_id, counted.contact_id, counted.area_code, counted.contact_type, counted.is_identified,
  counted.night, counted.contacted_at
from outreach.counted_contact as counted;

-- Goes on counting somebody's standing contacts under another id. Day and night stay what they were by either rule.
create function outreach.count_on(old_id uuid, fresh_id uuid) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  insert into outreach.counted_contact (person_id, contact_id, area_code, contact_type, is_identified, contacted_at)
  select fresh_id, gen_random_uuid(), area_code, contact_type, is_identified,
    (date_trunc('day', contacted_at at time zone 'Europe/London')
      + case when extract(hour from contacted_at at time zone 'Europe/London') < 12
          then interval '3 hours' else interval '22 hours' end) at time zone 'Europe/London'
  from outreach.open_contact
  where person_id = old_id;
$$;
