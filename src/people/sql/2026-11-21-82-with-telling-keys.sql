-- The same search, with the keys that find too many left out as was meant.
create or replace function people.candidates(wanted bigint[], most integer)
returns table (person_id uuid, source_person_id uuid, features jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  telling bigint[] := array(
    select one.key
    from unnest(wanted) as one (key)
    where not exists (select from people.frequent_key as often where often.key = one.key));
begin
  if cardinality(telling) = 0 then
    telling := wanted;
  end if;
  return query
    select found.person_id, found.source_person_id, found.features
    from (
      select feature.person_id, feature.source_person_id, feature.features,
        (select count(*) from unnest(feature.keys) as one (key) where one.key = any (wanted)) as shared
      from people.match_feature as feature
      where feature.keys && telling
        and feature.agency_id = any ((select access.open_agencies('identity'))::uuid[])
        and feature.person_id <> all ((select access.closed_people())::uuid[])
      limit 3000
    ) as found
    order by found.shared desc, found.source_person_id
    limit most;
end $$;
