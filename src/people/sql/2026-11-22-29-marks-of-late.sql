-- When phrases were kept, and since when everything kept before is under a key: whoever asks then need not look for what
-- is not among a million writings, which takes seconds.
alter table people.match_phrase add column kept_at timestamptz not null default now();
create index match_phrase_of_late on people.match_phrase (kept_at);
alter table people.keyed_key add column whole_at timestamptz;

-- Puts up to so many writings under a key that are not yet, and says how many it did. For whoever may ask with the key,
-- who looks at what was kept of late once the key is whole; and for the house at night, which looks at everything.
create or replace function people.derive_marks(of_key uuid, inner_pad bytea, outer_pad bytea, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  is_house boolean := current_setting('role') = 'none' and pg_has_role(session_user, current_user, 'member');
  made people.keyed_key;
  since timestamptz;
  derived integer;
begin
  select * into made from people.keyed_key where key_id = of_key;
  if made.key_id is null
    or made.revoked_at is not null
    or not (is_house or coalesce(made.agency_id = access.acting_agency(), false))
    or made.check_mark <> people.mark_of('waymark keyed encoding', inner_pad, outer_pad)
  then
    raise exception 'Nothing is derived with this key' using errcode = 'insufficient_privilege';
  end if;
  -- an act takes less than an hour from when it says it keeps something until others see it
  since := case when is_house or made.whole_at is null then '-infinity' else made.whole_at - interval '1 hour' end;
  insert into people.keyed_mark (person_id, source_person_id, key_id, agency_id, marks)
  select phrase.person_id, phrase.source_person_id, of_key, phrase.agency_id,
    array(select people.mark_of(one, inner_pad, outer_pad) from unnest(phrase.phrases) as one)
  from people.match_phrase as phrase
  where phrase.kept_at > since
    and not exists (
      select from people.keyed_mark as mark
      where mark.person_id = phrase.person_id
        and mark.source_person_id = phrase.source_person_id
        and mark.key_id = of_key)
  limit most
  on conflict do nothing;
  get diagnostics derived = row_count;
  if derived < most then
    update people.keyed_key set whole_at = now() where key_id = of_key and revoked_at is null;
  end if;
  return derived;
end $$;
