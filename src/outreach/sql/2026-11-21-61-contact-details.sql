-- One row per contact and what was told of it in free words: what somebody nobody knew looked like, how they were,
-- anything else. Never changed.
create table outreach.contact_detail (
  person_id uuid not null,
  contact_id uuid not null,
  description text check (length(description) between 1 and 1000),
  welfare text check (welfare in ('well', 'some_concern', 'urgent')),
  note text check (length(note) between 1 and 4000),
  agency_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (person_id, contact_id),
  foreign key (person_id, contact_id) references outreach.contact on delete cascade
);
create trigger contact_detail_stays before update or delete on outreach.contact_detail
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

-- One row per contact and thing offered at it, with what the person answered. Never changed.
create table outreach.contact_offer (
  person_id uuid not null,
  contact_id uuid not null,
  offer text not null check (offer in (
    'bed_tonight', 'food_or_drink', 'bedding', 'health_care', 'treatment', 'housing_advice', 'other',
    'severe_weather_bed', 'severe_weather_lift')),
  reply text not null check (reply in ('accepted', 'declined', 'thinking')),
  agency_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (person_id, contact_id, offer),
  foreign key (person_id, contact_id) references outreach.contact on delete cascade
);
create trigger contact_offer_stays before update or delete on outreach.contact_offer
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

-- One row per contact and sign of a need seen at it. Never changed.
create table outreach.contact_need (
  person_id uuid not null,
  contact_id uuid not null,
  need text not null check (need in (
    'physical_health', 'mental_health', 'alcohol_or_drugs', 'at_risk_from_others', 'money', 'documents', 'pet')),
  agency_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (person_id, contact_id, need),
  foreign key (person_id, contact_id) references outreach.contact on delete cascade
);
create trigger contact_need_stays before update or delete on outreach.contact_need
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

-- One row per contact and the rough place of it: a square of about 250 metres, or a patch. It goes after a time.
create table outreach.contact_place (
  person_id uuid not null,
  contact_id uuid not null,
  -- how many squares north of the equator and east of Greenwich: 440 to a degree of latitude, 270 to one of longitude
  cell_row integer check (cell_row between 21500 and 27000),
  cell_column integer check (cell_column between -2300 and 600),
  patch_id uuid references outreach.patch,
  agency_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  until_at timestamptz not null check (until_at <= recorded_at + interval '181 days'),
  primary key (person_id, contact_id),
  foreign key (person_id, contact_id) references outreach.contact on delete cascade,
  check ((cell_row is null) = (cell_column is null)),
  check (cell_row is not null or patch_id is not null)
);
create trigger contact_place_stays before update or delete on outreach.contact_place
  for each row when (
    coalesce(current_setting('waymark.relinking', true), '') <> 'yes'
    and coalesce(current_setting('waymark.purging', true), '') <> 'yes')
  execute function foundations.refuse_change();
-- what is to go
create index contact_place_until on outreach.contact_place (until_at);

-- One row per contact whose exact spot had to be known, why, and until when: 28 days at the longest.
create table outreach.contact_spot (
  person_id uuid not null,
  contact_id uuid not null,
  latitude numeric(7, 5) not null check (latitude between 49 and 61),
  longitude numeric(7, 5) not null check (longitude between -8.5 and 2),
  reason text not null check (reason in ('welfare_check', 'ambulance_or_police', 'severe_weather', 'safeguarding')),
  agency_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  until_at timestamptz not null check (until_at > recorded_at and until_at <= recorded_at + interval '28 days'),
  primary key (person_id, contact_id),
  foreign key (person_id, contact_id) references outreach.contact on delete cascade
);
create trigger contact_spot_stays before update or delete on outreach.contact_spot
  for each row when (
    coalesce(current_setting('waymark.relinking', true), '') <> 'yes'
    and coalesce(current_setting('waymark.purging', true), '') <> 'yes')
  execute function foundations.refuse_change();
create index contact_spot_until on outreach.contact_spot (until_at);

-- One row per contact a member told: a digest of the words, so that telling twice is known from telling otherwise,
-- and for one told on a phone what its clock said and what it was corrected to. Never changed.
create table outreach.telling (
  member_id uuid not null,
  contact_id uuid not null,
  words_hash bytea not null,
  device_id uuid,
  device_sequence bigint,
  told_at timestamptz not null,
  corrected_at timestamptz not null,
  device_ahead_ms bigint not null default 0,
  shift_id uuid,
  received_at timestamptz not null default now(),
  primary key (member_id, contact_id)
);
create trigger telling_stays before update or delete on outreach.telling
  for each row execute function foundations.refuse_change();

-- What is told with a contact is open to whoever an agreement opens its kind to.
alter table outreach.contact_detail enable row level security;
create policy contact_detail_open on outreach.contact_detail for select to waymark_app using (
  agency_id = any ((select access.open_agencies('note'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy contact_detail_told on outreach.contact_detail for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('note'))::uuid[]));
grant select, insert on outreach.contact_detail to waymark_app;

alter table outreach.contact_offer enable row level security;
create policy contact_offer_open on outreach.contact_offer for select to waymark_app using (
  agency_id = any ((select access.open_agencies('contact'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy contact_offer_told on outreach.contact_offer for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('contact'))::uuid[]));
grant select, insert on outreach.contact_offer to waymark_app;

alter table outreach.contact_need enable row level security;
create policy contact_need_open on outreach.contact_need for select to waymark_app using (
  agency_id = any ((select access.open_agencies('note'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy contact_need_told on outreach.contact_need for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('note'))::uuid[]));
grant select, insert on outreach.contact_need to waymark_app;

-- A place is open only to whoever goes there or sends somebody, and only until it has run out, purged or not.
alter table outreach.contact_place enable row level security;
create policy contact_place_open on outreach.contact_place for select to waymark_app using (
  until_at > now()
  and (select access.acting_role()) in ('outreach_worker', 'coordinator')
  and agency_id = any ((select access.open_agencies('place'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy contact_place_told on outreach.contact_place for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('place'))::uuid[]));
grant select, insert on outreach.contact_place to waymark_app;

alter table outreach.contact_spot enable row level security;
create policy contact_spot_open on outreach.contact_spot for select to waymark_app using (
  until_at > now()
  and (select access.acting_role()) in ('outreach_worker', 'coordinator')
  and agency_id = any ((select access.open_agencies('place'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy contact_spot_told on outreach.contact_spot for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('place'))::uuid[]));
grant select, insert on outreach.contact_spot to waymark_app;

alter table outreach.telling enable row level security;
create policy telling_own on outreach.telling for select to waymark_app
  using (member_id = (select access.acting_member()));
create policy telling_told on outreach.telling for insert to waymark_app
  with check (member_id = (select access.acting_member()));
grant select, insert on outreach.telling to waymark_app;

-- Takes away every place that has run out, and says how many. It goes by the server's own clock and may be called
-- by anybody at any time, for it can do nothing else.
create function outreach.purge_places() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  squares integer;
  spots integer;
begin
  perform set_config('waymark.purging', 'yes', true);
  -- because its time was promised to be limited
  delete from outreach.contact_place where until_at <= now();
  get diagnostics squares = row_count;
  -- because its time was promised to be limited
  delete from outreach.contact_spot where until_at <= now();
  get diagnostics spots = row_count;
  perform set_config('waymark.purging', 'no', true);
  return squares + spots;
end $$;

-- Writes what was told with the contacts of a writing anew under the other person. Called while their rows stand
-- under both; the old ones go with the old contacts.
create function outreach.carry_contact_details(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into outreach.contact_detail (person_id, contact_id, description, welfare, note, agency_id, recorded_by, recorded_at)
  select to_person, told.contact_id, told.description, told.welfare, told.note, told.agency_id, told.recorded_by, told.recorded_at
  from outreach.contact_detail as told
  join outreach.contact using (person_id, contact_id)
  where contact.person_id = from_person and contact.source_person_id = writing;

  insert into outreach.contact_offer (person_id, contact_id, offer, reply, agency_id, recorded_by, recorded_at)
  select to_person, told.contact_id, told.offer, told.reply, told.agency_id, told.recorded_by, told.recorded_at
  from outreach.contact_offer as told
  join outreach.contact using (person_id, contact_id)
  where contact.person_id = from_person and contact.source_person_id = writing;

  insert into outreach.contact_need (person_id, contact_id, need, agency_id, recorded_by, recorded_at)
  select to_person, told.contact_id, told.need, told.agency_id, told.recorded_by, told.recorded_at
  from outreach.contact_need as told
  join outreach.contact using (person_id, contact_id)
  where contact.person_id = from_person and contact.source_person_id = writing;

  insert into outreach.contact_place (person_id, contact_id, cell_row, cell_column, patch_id, agency_id, recorded_by, recorded_at, until_at)
  select to_person, told.contact_id, told.cell_row, told.cell_column, told.patch_id, told.agency_id, told.recorded_by,
    told.recorded_at, told.until_at
  from outreach.contact_place as told
  join outreach.contact using (person_id, contact_id)
  where contact.person_id = from_person and contact.source_person_id = writing;

  insert into outreach.contact_spot (person_id, contact_id, latitude, longitude, reason, agency_id, recorded_by, recorded_at, until_at)
  select to_person, told.contact_id, told.latitude, told.longitude, told.reason, told.agency_id, told.recorded_by,
    told.recorded_at, told.until_at
  from outreach.contact_spot as told
  join outreach.contact using (person_id, contact_id)
  where contact.person_id = from_person and contact.source_person_id = writing;
end $$;
revoke execute on function outreach.carry_contact_details(uuid, uuid, uuid) from public;

create or replace function outreach.carry_contacts(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  perform set_config('waymark.relinking', 'yes', true);
  insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type, is_identified,
    source_person_id, agency_id, recorded_by, source_ref, recorded_at, late_reason)
  select to_person, contact_id, area_code, contacted_at, contact_type, is_identified,
    source_person_id, agency_id, recorded_by, source_ref, recorded_at, late_reason
  from outreach.contact
  where person_id = from_person and source_person_id = writing;
  insert into outreach.contact_change (person_id, contact_id, change_id, kind, area_code, contacted_at,
    contact_type, is_identified, reason, changed_by, changed_at)
  select to_person, change.contact_id, change.change_id, change.kind, change.area_code,
    change.contacted_at, change.contact_type, change.is_identified, change.reason, change.changed_by,
    change.changed_at
  from outreach.contact_change as change
  join outreach.contact as contact using (person_id, contact_id)
  where contact.person_id = from_person and contact.source_person_id = writing;
  perform outreach.carry_contact_details(writing, from_person, to_person);
  -- because the same rows have just been written under the other person
  delete from outreach.contact
  where person_id = from_person and source_person_id = writing;
  perform set_config('waymark.relinking', 'no', true);
end $$;
