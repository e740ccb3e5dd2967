-- Whether a writing is only a peg: it was made so that what its agency told of somebody could hang on it, has the name they
-- went by then, and shows nowhere as something its agency wrote.
alter table people.source_person add column is_peg boolean not null default false;

-- those that were made before: under a reference of the house, with nothing but the very name that an earlier writing of
-- another agency has, or with no word at all of somebody who came with an import
update people.source_person as peg
set is_peg = true
where peg.local_ref = upper(right(peg.source_person_id::text, 6))
  and peg.source_person_id <> peg.first_person_id
  and coalesce(peg.date_of_birth::text, peg.born_about::text, peg.gender, peg.middle_name, peg.also_known_as, peg.phone,
    peg.email, peg.national_insurance_number, peg.last_settled_postcode, peg.gender_as_written) is null
  and not exists (select from people.put_right as told where told.source_person_id = peg.source_person_id)
  and (
    exists (
      select from people.source_person as written
      where written.person_id = peg.person_id
        and written.agency_id <> peg.agency_id
        and written.recorded_at < peg.recorded_at
        and (written.given_name, written.family_name) is not distinct from (peg.given_name, peg.family_name))
    or peg.given_name is null and peg.family_name is null
      and exists (select from people.person as sent where sent.person_id = peg.first_person_id and sent.agency_id is null)
  );

-- As before, without whether a writing is a peg: nobody says anything new by that.
create or replace function people.stamp_of(writings uuid[]) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  return (
    select md5(coalesce(string_agg(
      (to_jsonb(written) - 'person_id' - 'recorded_at' - 'first_person_id' - 'is_peg')::text, ' '
      order by written.source_person_id), ''))
    from people.source_person as written
    where written.source_person_id = any (stamp_of.writings)
      and written.source_person_id <> written.first_person_id
  );
end $$;
