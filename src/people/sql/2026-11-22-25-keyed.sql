-- One row per writing: the composite phrases that keyed encodings are made of, in the words a matcher compares.
create table people.match_phrase (
  person_id uuid not null,
  source_person_id uuid not null,
  agency_id uuid not null,
  phrases text[] not null,
  phrase_version smallint not null,
  primary key (person_id, source_person_id),
  foreign key (person_id, source_person_id) references people.source_person on update cascade on delete cascade
);

-- One row per key made for one organisation, to ask under one agreement whether somebody is known elsewhere without
-- telling their name. The secret is sealed with the house's own, and wiped when the key is revoked.
create table people.keyed_key (
  key_id uuid primary key,
  agreement_id uuid not null,
  agency_id uuid not null,
  key_sign text not null, -- by which files name the key; it tells nothing of the secret
  sealed_secret bytea not null,
  check_mark bigint not null, -- of a phrase everybody knows: whoever brings another secret is refused
  made_by uuid not null,
  made_at timestamptz not null default now(),
  ends_on date not null,
  taken_by uuid, -- who was handed the secret, once
  taken_at timestamptz,
  revoked_by uuid,
  revoked_at timestamptz
);
create unique index keyed_key_in_use on people.keyed_key (agreement_id, agency_id) where revoked_at is null;

-- One row per writing and key: its phrases under that key, as an agency that has the key encodes them.
create table people.keyed_mark (
  person_id uuid not null,
  source_person_id uuid not null,
  key_id uuid not null references people.keyed_key,
  agency_id uuid not null,
  marks bigint[] not null,
  primary key (person_id, source_person_id, key_id),
  foreign key (person_id, source_person_id) references people.match_phrase on update cascade on delete cascade
);
create index keyed_mark_by_marks on people.keyed_mark using gin (marks);
create index keyed_mark_of_key on people.keyed_mark (key_id);

-- One row per time a file was asked about: how many records, and how many of them got which answer. Nothing of what
-- was in it. Never changed.
create table people.keyed_question (
  question_id uuid primary key,
  key_id uuid not null,
  agreement_id uuid not null,
  agency_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  asked_on date not null,
  records integer not null,
  known integer not null,
  unknown integer not null,
  unsure integer not null
);
create index keyed_question_of_day on people.keyed_question (agreement_id, asked_on);
create trigger keyed_question_stays before update or delete on people.keyed_question
  for each row execute function foundations.refuse_change();

-- One row per organisation that lets itself be named, under one agreement, where it knows somebody asked about.
create table people.keyed_naming (
  agreement_id uuid not null,
  agency_id uuid not null,
  is_named boolean not null,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (agreement_id, agency_id)
);

-- What a phrase is under a key: the first 64 bits of its HMAC-SHA-256 (RFC 2104). The pads are the key's, worked out once.
create function people.mark_of(phrase text, inner_pad bytea, outer_pad bytea) returns bigint
language sql immutable parallel safe
return ('x' || encode(substr(sha256(outer_pad || sha256(inner_pad || convert_to(phrase, 'UTF8'))), 1, 8), 'hex'))::bit(64)::bigint;

-- The agreement under which a key asks, as long as it is in force with this organisation and made for linking.
create function people.asks_under(agreement uuid, agency uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
return exists (
  select from access.agreement_in_force as ours
  where ours.agreement_id = agreement and ours.agency_id = agency
    and 'linking' = any (ours.purposes) and 'link' = any (ours.categories)
);

-- Puts up to so many writings under a key that are not yet, and says how many it did. For whoever may ask with the key,
-- and for the house at night.
create function people.derive_marks(of_key uuid, inner_pad bytea, outer_pad bytea, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  is_house boolean := current_setting('role') = 'none' and pg_has_role(session_user, current_user, 'member');
  derived integer;
begin
  if not exists (
    select from people.keyed_key as made
    where made.key_id = of_key
      and made.revoked_at is null
      and (is_house or made.agency_id = access.acting_agency())
      and made.check_mark = people.mark_of('waymark keyed encoding', inner_pad, outer_pad))
  then
    raise exception 'Nothing is derived with this key' using errcode = 'insufficient_privilege';
  end if;
  insert into people.keyed_mark (person_id, source_person_id, key_id, agency_id, marks)
  select phrase.person_id, phrase.source_person_id, of_key, phrase.agency_id,
    array(select people.mark_of(one, inner_pad, outer_pad) from unnest(phrase.phrases) as one)
  from people.match_phrase as phrase
  where not exists (
    select from people.keyed_mark as mark
    where mark.person_id = phrase.person_id
      and mark.source_person_id = phrase.source_person_id
      and mark.key_id = of_key)
  limit most
  on conflict do nothing;
  get diagnostics derived = row_count;
  return derived;
end $$;

-- A writing taken apart anew has other phrases: what was derived of the old ones goes.
create function people.forget_marks() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.phrases is distinct from old.phrases then
    -- because they are derived anew of the phrases that stand
    delete from people.keyed_mark where person_id = new.person_id and source_person_id = new.source_person_id;
  end if;
  return null;
end $$;
create trigger match_phrase_anew after update of phrases on people.match_phrase
  for each row execute function people.forget_marks();

-- How many more records may be asked about under an agreement today, by anybody in it; none by whoever may not ask.
create function people.questions_left(agreement uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
return case when people.asks_under(agreement, access.acting_agency()) then greatest(0, 2000 - (
  select coalesce(sum(records), 0)
  from people.keyed_question
  where agreement_id = agreement and asked_on = access.today()
))::integer else 0 end;

-- Answers, for each record, whether somebody of the same marks is known to another organisation of the agreement: yes,
-- no, or ask where too little was told or too many people share it. Sealed people, and those who withhold it, are as if
-- they were not there. Which organisation is told only where it lets itself be named. Keeps the question and its trace.
create function people.answer_by_key(of_key uuid, of_question uuid, records jsonb)
returns table (place integer, answer text, reason text, agencies uuid[])
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made people.keyed_key;
  asked integer := jsonb_array_length(records);
  others uuid[];
  named uuid[];
  places integer[];
  met uuid[];
  met_by uuid[];
  told jsonb;
begin
  select * into made from people.keyed_key where key_id = of_key;
  if made.key_id is null
    or made.revoked_at is not null
    or made.ends_on <= access.today()
    or made.agency_id is distinct from access.acting_agency()
    or access.acting_purpose() is distinct from 'linking'
    or not people.asks_under(made.agreement_id, made.agency_id)
    or not exists (
      select from access.role_category
      where role_category.role = access.acting_role() and role_category.category = 'link')
  then
    raise exception 'Nothing may be asked with this key' using errcode = 'insufficient_privilege';
  end if;
  -- of two files at once the second waits, so that together they keep the limit
  perform pg_advisory_xact_lock(hashtextextended(made.agreement_id::text, 7263033));
  if asked > people.questions_left(made.agreement_id) then
    raise exception 'More was asked than a day allows' using errcode = 'program_limit_exceeded';
  end if;
  others := array(
    select party.agency_id from access.agreement_in_force as party
    where party.agreement_id = made.agreement_id and party.agency_id <> made.agency_id);
  named := array(
    select naming.agency_id from people.keyed_naming as naming
    where naming.agreement_id = made.agreement_id and naming.is_named and naming.agency_id = any (others));

  select array_agg(found.place), array_agg(found.person_id), array_agg(found.agency_id)
  into places, met, met_by
  from (
    select distinct one.place, mark.person_id, mark.agency_id
    from (
      select given.ordinality::integer as place,
        array(select jsonb_array_elements_text(given.value)::bigint) as marks
      from jsonb_array_elements(records) with ordinality as given
    ) as one
    join people.keyed_mark as mark on mark.marks && one.marks
    where cardinality(one.marks) >= 2
      and mark.key_id = of_key
      and mark.agency_id = any (others)
      and not exists (
        select from access.sealing where sealing.person_id = mark.person_id and sealing.lifted_at is null)
      and not people.withholds(mark.person_id, 'link')
  ) as found;

  select jsonb_agg(to_jsonb(line) order by line.place) into told
  from (
    select given.ordinality::integer as place, count(distinct hit.person_id) as people,
      case
        when jsonb_array_length(given.value) < 2 then 'ask'
        when count(distinct hit.person_id) = 0 then 'no'
        when count(distinct hit.person_id) > 5 then 'ask'
        else 'yes'
      end as answer,
      case
        when jsonb_array_length(given.value) < 2 then 'too_little'
        when count(distinct hit.person_id) > 5 then 'too_many'
      end as reason,
      array_agg(distinct hit.agency_id) filter (where hit.agency_id = any (named)) as agencies
    from jsonb_array_elements(records) with ordinality as given
    left join unnest(places, met, met_by) as hit(place, person_id, agency_id) on hit.place = given.ordinality
    group by given.ordinality, given.value
  ) as line;

  insert into people.keyed_question (question_id, key_id, agreement_id, agency_id, asked_by, asked_on, records,
    known, unknown, unsure)
  select of_question, of_key, made.agreement_id, made.agency_id, access.acting_member(), access.today(), asked,
    count(*) filter (where line ->> 'answer' = 'yes'), count(*) filter (where line ->> 'answer' = 'no'),
    count(*) filter (where line ->> 'answer' = 'ask')
  from jsonb_array_elements(coalesce(told, '[]')) as line;
  perform access.leave_trace('search',
    array(
      select hit.person_id
      from unnest(places, met) as hit(place, person_id)
      join jsonb_array_elements(coalesce(told, '[]')) as line on (line ->> 'place')::integer = hit.place
      where line ->> 'answer' = 'yes'),
    '{link}', 'Asked by key whether ' || asked || ' records are known elsewhere');
  return query
    select (line ->> 'place')::integer - 1, line ->> 'answer', line ->> 'reason',
      case when line ->> 'answer' = 'yes' and jsonb_typeof(line -> 'agencies') = 'array'
        then array(select jsonb_array_elements_text(line -> 'agencies')::uuid) else '{}'::uuid[] end
    from jsonb_array_elements(coalesce(told, '[]')) as line
    order by 1;
end $$;

-- What the house forgets at night: what was derived for keys that are revoked, have ended, or whose agreement has.
create function people.forget_old_marks() returns integer
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  gone integer;
begin
  -- because nothing is answered by them any more
  delete from people.keyed_mark
  where key_id in (
    select made.key_id from people.keyed_key as made
    where made.revoked_at is not null
      or made.ends_on <= access.today()
      or not people.asks_under(made.agreement_id, made.agency_id));
  get diagnostics gone = row_count;
  return gone;
end $$;

-- A secret is handed over once, a key is revoked once and for ever, and nothing else of it changes.
create function people.keep_key_as_made() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.revoked_at is not null
    or old.taken_at is not null and (new.taken_at, new.taken_by) is distinct from (old.taken_at, old.taken_by)
  then
    raise exception 'A key is handed over once, and revoked for ever' using errcode = 'restrict_violation';
  end if;
  if new.revoked_at is not null then
    new.sealed_secret := '';
  elsif new.sealed_secret <> old.sealed_secret then
    raise exception 'The secret of a key does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keyed_key_as_made before update on people.keyed_key
  for each row execute function people.keep_key_as_made();

alter table people.match_phrase enable row level security;
create policy match_phrase_written on people.match_phrase for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('identity'))::uuid[]));
grant insert on people.match_phrase to waymark_app;

alter table people.keyed_key enable row level security;
create policy keyed_key_own on people.keyed_key for select to waymark_app using (
  agency_id = (select access.acting_agency()));
create policy keyed_key_made on people.keyed_key for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and made_by = (select access.acting_member())
  and (select access.acting_role()) = 'coordinator'
  and people.asks_under(agreement_id, agency_id)
  and ends_on <= access.today() + 366
  and taken_at is null and revoked_at is null);
create policy keyed_key_changed on people.keyed_key for update to waymark_app
  using (agency_id = (select access.acting_agency()) and (select access.acting_role()) = 'coordinator')
  with check (revoked_by is null or revoked_by = (select access.acting_member()));
grant select, insert, update (taken_by, taken_at, revoked_by, revoked_at) on people.keyed_key to waymark_app;

alter table people.keyed_mark enable row level security;

alter table people.keyed_question enable row level security;
create policy keyed_question_own on people.keyed_question for select to waymark_app using (
  agency_id = (select access.acting_agency()) or (select access.acting_role()) = 'auditor');
grant select on people.keyed_question to waymark_app;

alter table people.keyed_naming enable row level security;
create policy keyed_naming_own on people.keyed_naming for select to waymark_app using (
  agency_id = (select access.acting_agency()));
create policy keyed_naming_made on people.keyed_naming for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and set_by = (select access.acting_member())
  and (select access.acting_role()) = 'coordinator');
create policy keyed_naming_changed on people.keyed_naming for update to waymark_app
  using (agency_id = (select access.acting_agency()) and (select access.acting_role()) = 'coordinator')
  with check (set_by = (select access.acting_member()));
grant select, insert, update (is_named, set_by, set_at) on people.keyed_naming to waymark_app;

revoke execute on function people.derive_marks(uuid, bytea, bytea, integer), people.answer_by_key(uuid, uuid, jsonb),
  people.forget_marks(), people.forget_old_marks(), people.questions_left(uuid) from public;
grant execute on function people.derive_marks(uuid, bytea, bytea, integer), people.answer_by_key(uuid, uuid, jsonb),
  people.questions_left(uuid) to waymark_app;
