-- A search reads hundreds of writings: as they were kept, without being taken apart and put together on the way.
alter table people.match_feature alter column features type json using features::json;

-- what was four questions is one
drop function people.candidates(bigint[], integer);
drop function people.known_elsewhere(bigint[], integer);
drop function people.writings_known();

-- Who may be the person somebody typed, in one go: the model in use and roughly how many writings the index holds, for
-- the odds; the writings that share the rarest of these keys, as a list of [person, features], for a matcher to weigh;
-- and the organisations that an agreement lets one ask but not look into and that know somebody with at least six of the
-- plain keys: that they do, and no more. As the owner, because a policy would keep the index from being used; so it asks
-- itself what the policies ask. Nobody sealed takes part, unless opened to whoever asks.
create function people.search(wanted bigint[], plain bigint[], most integer)
returns table (model_id uuid, writings bigint, found text, elsewhere uuid[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  open uuid[] := access.open_agencies('identity');
  asked uuid[] := access.open_agencies('link');
  closed uuid[] := access.closed_people();
  rarest bigint[];
begin
  -- the rarest keys until they would find more than can be weighed; always one
  rarest := array(
    select ordered.key
    from (
      select one.key, coalesce(often.writings, 0) as writings,
        sum(coalesce(often.writings, 0)) over so_far as together,
        row_number() over so_far as place
      from unnest(wanted) as one (key)
      left join people.frequent_key as often on often.key = one.key
      window so_far as (order by coalesce(often.writings, 0), one.key)
    ) as ordered
    where ordered.together <= most or ordered.place = 1);
  return query
    with sharing as materialized (
      select feature.person_id, feature.agency_id, feature.features, feature.keys
      from people.match_feature as feature
      where feature.keys && rarest
        and (feature.agency_id = any (open) or feature.agency_id = any (asked))
        and feature.person_id <> all (closed)
      limit 2000
    )
    select
      (select model.model_id from people.match_model as model order by model.made_at desc, model.model_id desc limit 1),
      (select greatest(reltuples, 0)::bigint from pg_class where oid = 'people.match_feature'::regclass),
      (select '[' || coalesce(string_agg('["' || one.person_id || '",' || one.features || ']', ','), '') || ']'
        from sharing as one where one.agency_id = any (open)),
      array(
        select distinct one.agency_id
        from sharing as one
        where one.agency_id <> all (open)
          and one.agency_id <> '00000000-0000-0000-0000-000000000000'
          and not exists (
            select from access.sealing where sealing.person_id = one.person_id and sealing.lifted_at is null)
          and (select count(*) from unnest(one.keys) as kept (key) where kept.key = any (plain)) >= 6);
end $$;
revoke execute on function people.search(bigint[], bigint[], integer) from public;
grant execute on function people.search(bigint[], bigint[], integer) to waymark_app;

-- Whoever has these words, then whoever has words that begin so, where those are few, and whoever goes by this reference. Of
-- words that thousands share a few hundred are looked at: whoever types so little must type more, and everybody else must
-- not wait meanwhile. As the owner, because a policy would keep the indexes from being used; so it asks itself what the
-- policies ask, and whoever goes by a reference is still to be shown under the policies.
drop function people.named(tsquery, integer);
create function people.named(whole tsquery, beginning tsquery, reference text, most integer) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  open uuid[] := access.open_agencies('identity');
  closed uuid[] := access.closed_people();
  found uuid[] := '{}';
  one tsquery;
begin
  foreach one in array array[whole, beginning] loop
    exit when one is null or cardinality(found) >= most;
    found := found || array(
      select few.person_id
      from (
        select written.person_id, written.recorded_at
        from people.source_person as written
        where written.words @@ one
          and written.agency_id = any (open)
          and written.person_id <> all (closed)
        limit 500
      ) as few
      group by few.person_id
      order by max(few.recorded_at) desc, few.person_id desc
      limit most);
  end loop;
  if reference is not null then
    found := found || array(
      select known.person_id
      from people.person as known
      where (lower(known.source_ref) = reference or right(known.person_id::text, 6) = reference)
        and cardinality(open) > 0
        and known.person_id <> all (closed)
      limit most);
  end if;
  return found;
end $$;
revoke execute on function people.named(tsquery, tsquery, text, integer) from public;
grant execute on function people.named(tsquery, tsquery, text, integer) to waymark_app;

-- Somebody a search found: as an agency wrote them last, what they want to be called, and the year they were born in, about.
create type people.shown_person as (
  person_id uuid, given_name text, family_name text, preferred text, born_in integer
);

-- Shows whom a search found and leaves the trace of it: those given, in their order, then whoever has words that begin so or
-- this reference. In the name of whoever asks, so that the policies say who is shown and how they are called; a
-- function because its plan is then made once for a connection and not for every search.
create function people.show_found(
  given_people uuid[], whole tsquery, beginning tsquery, reference text, most integer, of_categories text[], in_detail text
) returns setof people.shown_person
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off as $$
declare
  meant uuid[] := given_people || people.named(whole, beginning, reference, most);
  shown people.shown_person[];
begin
  -- in one statement, for the policies ask the same at each
  select array_agg(
    row(known.person_id, written.given_name, written.family_name, told.words,
      coalesce(extract(year from known.date_of_birth)::integer, known.born_about::integer))::people.shown_person
    order by one.place)
  into shown
  from (
    select id, min(place) as place
    from unnest(meant) with ordinality as all_of_them (id, place)
    group by id
    order by 2
    limit cardinality(given_people) + most
  ) as one
  join people.person as known on known.person_id = one.id
  left join lateral (
    select source.given_name, source.family_name
    from people.source_person as source
    where source.person_id = one.id and coalesce(source.given_name, source.family_name) is not null
    order by source.recorded_at desc, source.source_person_id desc
    limit 1
  ) as written on true
  left join lateral (
    select preference.words
    from people.preference
    where preference.person_id = one.id and preference.kind = 'preferred_name'
    order by preference.written_at desc, preference.preference_id desc
    limit 1
  ) as told on true;
  perform access.leave_trace('search', array(select one.person_id from unnest(shown) as one), of_categories, in_detail);
  return query select * from unnest(shown);
end $$;
revoke execute on function people.show_found(uuid[], tsquery, tsquery, text, integer, text[], text) from public;
grant execute on function people.show_found(uuid[], tsquery, tsquery, text, integer, text[], text) to waymark_app;
