-- Who acts, what for and which day it is: their bodies were bound when they were made, so nothing need be pinned, and a
-- query that asks them has them written into it instead of calling them for every row.
alter function access.acting_member() reset search_path;
alter function access.acting_purpose() reset search_path;
alter function access.today() reset search_path;

-- What every policy asks at every statement, with a plan that is kept for a connection instead of made at every call.
create or replace function access.open_agencies(of_category text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  purpose text := access.acting_purpose();
  today date := access.today();
  agency uuid;
begin
  select member.agency_id into agency
  from access.member
  join access.role_category using (role)
  where member.member_id = access.acting_member()
    and member.left_at is null
    and role_category.category = of_category;
  if agency is null then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(distinct theirs.agency_id), '{}')
      || case when count(*) > 0 then array['00000000-0000-0000-0000-000000000000'::uuid] else '{}' end
    from access.agreement_in_force as ours
    join access.agreement_party as theirs using (agreement_id)
    where ours.agency_id = agency
      and purpose = any (ours.purposes)
      and of_category = any (ours.categories)
      -- the agreement is in force for both or for neither
      and theirs.signed_on <= today
      and coalesce(theirs.left_on, 'infinity') > today);
end $$;

create or replace function access.closed_people() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return (
    select coalesce(array_agg(distinct sealing.person_id), '{}')
    from access.sealing
    where sealing.lifted_at is null
      and not exists (
        select from access.access_grant as opened
        where opened.person_id = sealing.person_id
          and opened.member_id = access.acting_member()
          and opened.until_at > now()
          and opened.ended_at is null));
end $$;
