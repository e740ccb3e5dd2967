-- One row per time a person told what to call them and how to reach them. Never changed: the latest of a kind stands,
-- and an empty one says that it no longer holds.
create table people.preference (
  person_id uuid not null,
  preference_id uuid not null,
  source_person_id uuid not null,
  agency_id uuid not null,
  kind text not null check (kind in ('preferred_name', 'pronouns', 'language', 'access_needs', 'contact_by')),
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (person_id, preference_id)
);

-- One row per version of what a person says of themselves, in their own words. Never changed: the latest stands.
create table people.statement (
  person_id uuid not null,
  statement_id uuid not null,
  source_person_id uuid not null,
  agency_id uuid not null,
  words text not null,
  -- whether the person has heard or read it and says that it may stand for others to read
  is_approved boolean not null,
  told_how text not null check (told_how in ('face_to_face', 'telephone', 'text_or_email', 'letter', 'through_somebody')),
  told_where text not null check (told_where in ('outside', 'service', 'where_they_stay', 'elsewhere')),
  told_on date not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (person_id, statement_id)
);

-- One row per time a person decided about the sharing of their record for a purpose. Never changed: see
-- people.withholds for which of them stands.
create table people.consent_decision (
  person_id uuid not null,
  consent_id uuid not null,
  source_person_id uuid not null,
  agency_id uuid not null,
  purpose text not null check (purpose in ('outreach', 'casework', 'safeguarding', 'linking', 'statistics')),
  categories text[] not null check (cardinality(categories) > 0 and categories <@ array[
    'identity', 'contact', 'note', 'place', 'stay', 'departure', 'characteristic', 'rights', 'casework', 'link']),
  decision text not null check (decision in ('given', 'refused', 'withdrawn')),
  how text not null check (how in ('written', 'verbal', 'text')),
  witnessed_by text,
  from_on date not null,
  -- null says outright that there is no end date
  until_on date check (until_on > from_on),
  notice_version text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (person_id, consent_id)
);

create trigger preference_stays before update or delete on people.preference
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();
create trigger statement_stays before update or delete on people.statement
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();
create trigger consent_decision_stays before update or delete on people.consent_decision
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

-- Whether a person has refused or withdrawn their consent to what whoever acts acts for, or it has ended. The decision
-- that stands is the last by the day from which it holds, and of one day the last recorded.
create function people.withholds(of_person uuid, of_category text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce((
    select decision.decision <> 'given' or decision.until_on <= access.today()
    from people.consent_decision as decision
    where decision.person_id = of_person
      and decision.purpose = access.acting_purpose()
      and of_category = any (decision.categories)
      and decision.from_on <= access.today()
    order by decision.from_on desc, decision.recorded_at desc, decision.consent_id desc
    limit 1
  ), false);
end;

alter table people.preference enable row level security;
create policy preference_open on people.preference for select to waymark_app using (
  agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy preference_told on people.preference for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and written_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on people.preference to waymark_app;

-- Other agencies read it where the person has approved it and does not withhold it; whoever answers the person reads all.
alter table people.statement enable row level security;
create policy statement_open on people.statement for select to waymark_app using (
  agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[])
  and (
    agency_id = (select access.acting_agency())
    or (select access.acting_purpose()) = 'subject_access'
    or (is_approved and not people.withholds(person_id, 'rights'))
  ));
create policy statement_told on people.statement for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and written_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on people.statement to waymark_app;

alter table people.consent_decision enable row level security;
create policy consent_decision_open on people.consent_decision for select to waymark_app using (
  agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy consent_decision_told on people.consent_decision for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on people.consent_decision to waymark_app;

-- Moves what a person told one agency with that agency's writing of them. Nothing is moved from or to a sealed person:
-- the seal would be left behind.
create function people.carry_own_words(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  if exists (select from access.sealing where person_id in (from_person, to_person) and lifted_at is null) then
    raise exception 'Somebody whose record is sealed is not linked before the seal is lifted'
      using errcode = 'insufficient_privilege';
  end if;
  perform set_config('waymark.relinking', 'yes', true);
  update people.preference set person_id = to_person where person_id = from_person and source_person_id = writing;
  update people.statement set person_id = to_person where person_id = from_person and source_person_id = writing;
  update people.consent_decision set person_id = to_person where person_id = from_person and source_person_id = writing;
  perform set_config('waymark.relinking', 'no', true);
end $$;
