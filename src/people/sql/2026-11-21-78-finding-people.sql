-- What agencies write of somebody beyond a name and a birth: it tells two people of one name apart.
alter table people.source_person
  add column middle_name text,
  add column also_known_as text,
  add column phone text,
  add column email text,
  add column national_insurance_number text,
  add column last_settled_postcode text,
  add column gender_as_written text,
  -- every word a writing can be found by, in small letters, whole and at its hyphens
  add column words tsvector not null generated always as (
    array_to_tsvector(array_remove(
      regexp_split_to_array(lower(
        coalesce(given_name, '') || ' ' || coalesce(middle_name, '') || ' ' || coalesce(family_name, '') || ' '
        || coalesce(also_known_as, '') || ' ' || local_ref), '\s+')
      || regexp_split_to_array(lower(
        coalesce(given_name, '') || ' ' || coalesce(middle_name, '') || ' ' || coalesce(family_name, '') || ' '
        || coalesce(also_known_as, '')), '[^[:alnum:]]+')
      || right(person_id::text, 6), ''))
  ) stored;
create index source_person_by_words on people.source_person using gin (words) with (fastupdate = off);
-- the name alone is found by its words now
drop index people.source_person_by_name;
-- finds somebody nobody wrote down by their reference
create index person_by_reference on people.person (lower(source_ref)) where source_ref is not null;
create index person_by_short_reference on people.person (right(person_id::text, 6));

-- One row per writing: what of it a matcher compares, and the keys by which it is found. As current as the writing.
create table people.match_feature (
  person_id uuid not null,
  source_person_id uuid not null,
  agency_id uuid not null,
  keys bigint[] not null,
  features jsonb not null,
  feature_version smallint not null,
  self_weight real, -- bits of identity by the model in use; null before there is one
  primary key (person_id, source_person_id),
  foreign key (person_id, source_person_id) references people.source_person on update cascade on delete cascade
);
-- every writing of the region, page by page
create index match_feature_in_order on people.match_feature (source_person_id);
create index match_feature_by_keys on people.match_feature using gin (keys) with (fastupdate = off);

-- One row per key that so many people share that it finds nobody.
create table people.frequent_key (
  key bigint primary key,
  writings integer not null
);

-- One row per model the matcher learnt from this region's record. The latest is in use.
create table people.match_model (
  model_id uuid primary key,
  trained_on date not null,
  records integer not null,
  fingerprint text not null,
  model json not null, -- as written: the order of its parts is part of its fingerprint
  made_at timestamptz not null default now()
);
grant select on people.match_model to waymark_app;

alter table people.match_feature enable row level security;
create policy match_feature_open on people.match_feature for select to waymark_app using (
  agency_id = any ((select access.open_agencies('identity'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy match_feature_written on people.match_feature for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('identity'))::uuid[]));
grant select, insert on people.match_feature to waymark_app;

-- Whoever has any of these words, beginning so, in how an agency wrote them. As the owner, because a policy would keep
-- the index from being used; so it asks itself what the policies ask.
create function people.named(query tsquery, most integer) returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select found.person_id
  from (
    select written.person_id, written.recorded_at
    from people.source_person as written
    where written.words @@ query
      and written.agency_id = any ((select access.open_agencies('identity'))::uuid[])
      and written.person_id <> all ((select access.closed_people())::uuid[])
    limit 2000
  ) as found
  group by found.person_id
  order by max(found.recorded_at) desc, found.person_id desc
  limit most;
end;

-- The writings that share keys with somebody typed, those that share most first: what a matcher then weighs. Keys that
-- find hundreds are left out unless there is no other.
create function people.candidates(wanted bigint[], most integer)
returns table (person_id uuid, source_person_id uuid, features jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  telling bigint[] := array(
    select key from unnest(wanted) as key
    where not exists (select from people.frequent_key where frequent_key.key = unnest.key));
begin
  if cardinality(telling) = 0 then
    telling := wanted;
  end if;
  return query
    select found.person_id, found.source_person_id, found.features
    from (
      select feature.person_id, feature.source_person_id, feature.features,
        (select count(*) from unnest(feature.keys) as key where key = any (wanted)) as shared
      from people.match_feature as feature
      where feature.keys && telling
        and feature.agency_id = any ((select access.open_agencies('identity'))::uuid[])
        and feature.person_id <> all ((select access.closed_people())::uuid[])
      limit 3000
    ) as found
    order by found.shared desc, found.source_person_id
    limit most;
end $$;

-- Which organisations know somebody like this that an agreement lets one ask but not look: that they do, and no more.
create function people.known_elsewhere(wanted bigint[], at_least integer) returns table (agency_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select distinct feature.agency_id
  from people.match_feature as feature
  where feature.keys && wanted
    and feature.agency_id = any ((select access.open_agencies('link'))::uuid[])
    and feature.agency_id <> all ((select access.open_agencies('identity'))::uuid[])
    and feature.agency_id <> '00000000-0000-0000-0000-000000000000'
    and not exists (
      select from access.sealing where sealing.person_id = feature.person_id and sealing.lifted_at is null)
    and (select count(*) from unnest(feature.keys) as key where key = any (wanted)) >= at_least;
end;

-- How many writings the index holds, roughly: the starting odds of a match follow it.
create function people.writings_known() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
return (select greatest(reltuples, 0)::bigint from pg_class where oid = 'people.match_feature'::regclass);

-- Nobody links where the region lets the matcher do it.
alter table people.link alter column linked_by drop not null;
