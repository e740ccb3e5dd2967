-- Whom a member means who would break the glass: by the short reference that pages show, or by exactly the name and
-- the date of birth that an organisation they share with wrote down. Sealed people are found as all others; asking
-- leaves a trace that auditors read, whether or not anybody was found.
create function access.people_meant(reference text, given text, family text, born date) returns uuid[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_people uuid[];
begin
  if coalesce(access.acting_role(), 'auditor') = 'auditor'
    or cardinality(access.open_agencies('identity')) = 0 then
    raise exception 'Whoever acts here may not break the glass' using errcode = 'insufficient_privilege';
  end if;
  select coalesce(array_agg(distinct writing.person_id), '{}')
  into found_people
  from people.source_person as writing
  where writing.agency_id = any (access.sharing_agencies())
    and case
      when reference <> '' then right(writing.person_id::text, 6) = lower(reference)
      else lower(writing.family_name) = lower(family) and lower(writing.given_name) = lower(given)
        and writing.date_of_birth = born
    end;
  perform access.leave_trace('search', found_people, array['identity'], 'Asked whose glass to break');
  return found_people;
end $$;
revoke execute on function access.people_meant(text, text, text, date) from public;
grant execute on function access.people_meant(text, text, text, date) to waymark_app;

-- Who is told that a person's record was opened: the person's lead or else the coordinators of the organisation that
-- opened it; the coordinators of the organisation that keeps it sealed; and every auditor.
create or replace function access.told_of(person uuid, agency uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
return (
  with lead as (
    select lead.member_id
    from casework.lead
    join access.member using (member_id)
    where lead.person_id = person and lead.ended_on is null and member.left_at is null
  ),
  keeper as (
    select sealer.agency_id
    from access.sealing
    join access.member as sealer on sealer.member_id = sealing.sealed_by
    where sealing.person_id = person and sealing.lifted_at is null
  )
  select coalesce(array_agg(member.member_id), '{}')
  from access.member
  where member.left_at is null
    and member.status = 'active'
    and member.member_id <> access.acting_member()
    and (member.role = 'auditor'
      or member.member_id in (select lead.member_id from lead)
      or (member.role = 'coordinator' and (
        member.agency_id in (select keeper.agency_id from keeper)
        or (not exists (select from lead) and member.agency_id = agency))))
);
