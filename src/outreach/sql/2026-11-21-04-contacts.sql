create schema outreach;

-- One row per contact as it was first recorded. Never changed: see contact_change.
-- A contact with someone nobody could name stands alone under its own id as the person.
create table outreach.contact (
  person_id uuid not null,
  contact_id uuid not null,
  area_code text not null,
  contacted_at timestamptz not null,
  contact_type text not null check (contact_type in (
    'bedded_down', 'about_to_bed_down', 'awake_on_street', 'walking_or_transport',
    'day_service', 'disclosed', 'intelligence')),
  is_identified boolean not null default true,
  -- the evening on which the night of this contact began, in London
  night date not null generated always as
    (((contacted_at at time zone 'Europe/London') - interval '12 hours')::date) stored,
  source_person_id uuid,
  agency_id uuid,
  recorded_by uuid,
  source_ref text,
  recorded_at timestamptz not null default now(),
  primary key (person_id, contact_id)
);
create trigger contact_stays before update or delete on outreach.contact
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

-- One row per later word about a contact: what it should have said, or that it should not stand. Never changed.
create table outreach.contact_change (
  person_id uuid not null,
  contact_id uuid not null,
  change_id uuid not null,
  kind text not null check (kind in ('amended', 'withdrawn')),
  area_code text not null,
  contacted_at timestamptz not null,
  contact_type text not null check (contact_type in (
    'bedded_down', 'about_to_bed_down', 'awake_on_street', 'walking_or_transport',
    'day_service', 'disclosed', 'intelligence')),
  is_identified boolean not null default true,
  night date not null generated always as
    (((contacted_at at time zone 'Europe/London') - interval '12 hours')::date) stored,
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (person_id, contact_id, change_id),
  foreign key (person_id, contact_id) references outreach.contact on delete cascade
);
create trigger contact_change_stays before update or delete on outreach.contact_change
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

-- One row per council and month: the night it declared for the single-night figure.
create table outreach.single_night (
  area_code text not null,
  month date not null check (extract(day from month) = 1),
  night date not null,
  method text not null default 'not_stated' check (method in ('count', 'estimate', 'estimate_with_spotlight', 'not_stated')),
  declared_by uuid,
  declared_at timestamptz not null default now(),
  primary key (area_code, month),
  check (foundations.month_of(night) = month)
);

-- Contacts as they stand now: the latest word on each, without the withdrawn. No name, no place within the council.
create view outreach.open_contact as
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
  );

create view outreach.open_single_night as
select area_code, month, night, method
from outreach.single_night;
