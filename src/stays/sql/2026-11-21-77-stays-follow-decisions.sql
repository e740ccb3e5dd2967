-- Moves the stays and departures that hang on a writing to the person it now belongs to. What an import told of a
-- person hangs on nobody's writing, and carries the person's id as its writing while it is away from there.
create or replace function stays.carry_stays(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  update stays.stay
  set person_id = to_person, source_person_id = nullif(writing, to_person)
  where person_id = from_person
    and (source_person_id = writing or (writing = from_person and source_person_id is null));
  update stays.departure
  set person_id = to_person, source_person_id = nullif(writing, to_person)
  where person_id = from_person
    and (source_person_id = writing or (writing = from_person and source_person_id is null));
end $$;
