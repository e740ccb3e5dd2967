-- What a function of the owner does is done past every policy, so none is for everybody: each is opened by name to the
-- role that needs it. Triggers need nobody's leave to run.
do $$
declare
  one regprocedure;
begin
  for one in
    select function.oid::regprocedure
    from pg_proc as function
    join pg_namespace as space on space.oid = function.pronamespace
    where function.prosecdef
      and space.nspname in ('access', 'casework', 'directory', 'indicators', 'outreach', 'people', 'stays')
  loop
    execute format('revoke execute on function %s from public', one);
  end loop;
end $$;

-- policies ask these in the name of whoever reads
grant execute on function access.acting_role(), access.acting_agency(), access.open_agencies(text),
  access.closed_people(), people.standing_person(uuid), people.withholds(uuid, text) to waymark_app;

-- finding people
grant execute on function people.named(tsquery, integer), people.candidates(bigint[], integer),
  people.known_elsewhere(bigint[], integer), people.writings_known() to waymark_app;

-- linking, each of which refuses whoever may not link
grant execute on function people.any_sealed(uuid[]), people.stamp_of(uuid[]), people.writings_of(uuid),
  people.writings_around(uuid[]), people.decisions_around(uuid[]), people.forget_if_apart(uuid),
  people.keep_link(uuid, uuid, uuid, uuid, text, uuid), people.move_source_person(uuid, uuid, uuid),
  people.carry_own_words(uuid, uuid, uuid), outreach.carry_contacts(uuid, uuid, uuid),
  stays.carry_stays(uuid, uuid, uuid), casework.carry_casework(uuid, uuid, uuid) to waymark_app;

-- the list, its flow, a copy for the person, phones, and places that have run out
grant execute on function casework.keep_people(uuid[]), casework.flow(date, date),
  casework.met_count(date, date, text[]), people.origin_of(uuid), outreach.device_state(uuid, bytea),
  outreach.device_wiped(uuid, bytea), outreach.leave_entries(uuid, bytea, uuid[], bytea[]),
  outreach.purge_places() to waymark_app;

-- Whether anybody among these people is sealed, for whoever may link them: nobody may before the sealing is lifted.
create or replace function people.any_sealed(people uuid[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  return exists (
    select from access.sealing
    where sealing.person_id = any (any_sealed.people) and sealing.lifted_at is null
  );
end $$;

-- A stamp of what writings say, for whoever may link them. It changes when any of them says something else.
create or replace function people.stamp_of(writings uuid[]) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  return (
    select md5(coalesce(string_agg(
      (to_jsonb(written) - 'person_id' - 'recorded_at' - 'first_person_id')::text, ' ' order by written.source_person_id), ''))
    from people.source_person as written
    where written.source_person_id = any (stamp_of.writings)
      and written.source_person_id <> written.first_person_id
  );
end $$;
