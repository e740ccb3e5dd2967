-- Which organisation told of a stay or a departure; null where it came with an import.
alter table stays.stay add column agency_id uuid;
alter table stays.departure add column agency_id uuid;
update stays.stay set agency_id = member.agency_id from access.member where member.member_id = stay.recorded_by;
update stays.departure set agency_id = member.agency_id from access.member where member.member_id = departure.recorded_by;

alter table stays.stay enable row level security;
create policy stay_open on stays.stay for select to waymark_app using (
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000') = any ((select access.open_agencies('stay'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy stay_recorded on stays.stay for insert to waymark_app with check (
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000') = any ((select access.open_agencies('stay'))::uuid[])
  and agency_id = (select access.acting_agency()));
create policy stay_ended on stays.stay for update to waymark_app using (
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000') = any ((select access.open_agencies('stay'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert, update (moved_out) on stays.stay to waymark_app;

alter table stays.departure enable row level security;
create policy departure_open on stays.departure for select to waymark_app using (
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000') = any ((select access.open_agencies('departure'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy departure_recorded on stays.departure for insert to waymark_app with check (
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000') = any ((select access.open_agencies('departure'))::uuid[])
  and agency_id = (select access.acting_agency()));
grant select, insert on stays.departure to waymark_app;

-- Moves the stays and departures that hang on a writing to the person it now belongs to.
create function stays.carry_stays(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  update stays.stay set person_id = to_person where person_id = from_person and source_person_id = writing;
  update stays.departure set person_id = to_person where person_id = from_person and source_person_id = writing;
end $$;
