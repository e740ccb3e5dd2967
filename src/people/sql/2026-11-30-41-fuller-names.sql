-- A person is called what the fullest of their writings says, the latest of those that say as much: a poorer writing that
-- comes later hides no fuller name. Their year of birth is the one that was put right, as on every page.

-- Shows whom a search found and leaves the trace of it: those given, in their order, then whoever has words that begin so or
-- this reference. In the name of whoever asks, so that the policies say who is shown and how they are called; a
-- function because its plan is then made once for a connection and not for every search.
create or replace function people.show_found(
  given_people uuid[], whole tsquery, beginning tsquery, reference text, most integer, of_categories text[], in_detail text
) returns setof people.shown_person
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set jit = off as $$
declare
  meant uuid[] := given_people || people.named(whole, beginning, reference, most);
  shown people.shown_person[];
begin
  -- in one statement, for the policies ask the same at each
  select array_agg(
    row(known.person_id, written.given_name, written.family_name, told.words,
      coalesce(extract(year from coalesce(birth.date_of_birth, known.date_of_birth))::integer,
        known.born_about::integer))::people.shown_person
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
    order by num_nonnulls(source.given_name, source.family_name) desc, source.is_peg, source.recorded_at desc,
      source.source_person_id desc
    limit 1
  ) as written on true
  left join lateral (
    select put_right.date_of_birth
    from people.put_right
    where put_right.person_id = one.id and put_right.date_of_birth is not null
    order by put_right.put_right_at desc, put_right.source_person_id desc
    limit 1
  ) as birth on true
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
