-- One row per word of a coordinator about a request to erase: two who say the same decide it, be it to erase or to refuse. While they
-- do not, somebody may change their word: of several of one coordinator the latest counts. Nothing is lost: each row stays.
alter table people.erasure_decision add column decision_id uuid not null default gen_random_uuid();
alter table people.erasure_decision drop constraint erasure_decision_pkey;
alter table people.erasure_decision add primary key (person_id, request_id, decision_id);

-- Whether another organisation than that of whoever acts has a say in what becomes of a person's record: it shares under an
-- agreement in force and wrote of the person, or has a coordinator.
create function people.concerns_others(of_person uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
return exists (
    select from people.source_person as written
    where written.person_id = of_person
      and written.agency_id <> access.acting_agency()
      and written.agency_id <> '00000000-0000-0000-0000-000000000000'
      and written.agency_id = any (access.open_agencies('identity')))
  or exists (
    select from access.member as other
    where other.role = 'coordinator' and other.status = 'active'
      and other.agency_id <> access.acting_agency()
      and other.agency_id = any (access.open_agencies('rights')));

-- Whether whoever acts may say a word about a request to erase: where another organisation has a say, each organisation
-- speaks with one voice.
create function people.may_speak_of_erasure(of_person uuid, of_request uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return not people.concerns_others(of_person)
    or not exists (
      select from people.erasure_decision as said
      where said.person_id = of_person
        and said.request_id = of_request
        and said.agency_id = access.acting_agency()
        and said.decided_by <> access.acting_member());
end $$;
grant execute on function people.concerns_others(uuid), people.may_speak_of_erasure(uuid, uuid) to waymark_app;

create policy erasure_decision_in_one_voice on people.erasure_decision as restrictive for insert to waymark_app with check (
  people.may_speak_of_erasure(person_id, request_id));
