-- Which organisation the region knows somebody from; null where they came with an import.
alter table people.person add column agency_id uuid;
update people.person
set agency_id = (
  select written.agency_id
  from people.source_person as written
  where written.person_id = person.person_id
  order by written.recorded_at, written.source_person_id
  limit 1
)
where source_ref is null;

alter table people.source_person enable row level security;
create policy source_person_open on people.source_person for select to waymark_app using (
  agency_id = any ((select access.open_agencies('identity'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy source_person_written on people.source_person for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('identity'))::uuid[]));
-- held in place while something is hung on it; what an agency wrote is not overwritten
create policy source_person_held on people.source_person for update to waymark_app using (
  agency_id = any ((select access.open_agencies('identity'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]))
  with check (agency_id = (select access.acting_agency()));
grant select, insert, update (recorded_at) on people.source_person to waymark_app;

-- Moves a writing to another person of the region. The person is in its key, so the row is written anew.
create function people.move_source_person(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name,
    family_name, date_of_birth, gender, born_about, recorded_at)
  select to_person, source_person_id, agency_id, local_ref, given_name, family_name,
    date_of_birth, gender, born_about, recorded_at
  from people.source_person
  where person_id = from_person and source_person_id = writing;
  -- because the same row has just been written under the other person
  delete from people.source_person
  where person_id = from_person and source_person_id = writing;
end $$;

-- Somebody is known to whoever may read how any organisation wrote them. Nationality is told to nobody here.
alter table people.person enable row level security;
create policy person_open on people.person for select to waymark_app using (
  person_id <> all ((select access.closed_people())::uuid[])
  and (
    coalesce(agency_id, '00000000-0000-0000-0000-000000000000') = any ((select access.open_agencies('identity'))::uuid[])
    or exists (select from people.source_person as written where written.person_id = person.person_id)
  ));
create policy person_written on people.person for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('identity'))::uuid[]));
grant select (person_id, date_of_birth, gender, is_care_leaver, source_ref, recorded_at, born_about, agency_id),
  insert on people.person to waymark_app;

alter table people.link enable row level security;
create policy link_open on people.link for select to waymark_app using (
  cardinality((select access.open_agencies('link'))::uuid[]) > 0
  and person_id <> all ((select access.closed_people())::uuid[])
  and from_person_id <> all ((select access.closed_people())::uuid[]));
create policy link_made on people.link for insert to waymark_app with check (
  linked_by = (select access.acting_member())
  and cardinality((select access.open_agencies('link'))::uuid[]) > 0);
grant select, insert on people.link to waymark_app;
