-- One row per time a person, or somebody for them, said that something written of them is wrong. Never changed.
create table people.correction (
  person_id uuid not null,
  correction_id uuid not null unique,
  source_person_id uuid not null,
  agency_id uuid not null,
  about text not null check (about in ('identity', 'contact', 'stay', 'departure', 'rights', 'link', 'something_else')),
  is_wrong text not null,
  should_say text not null,
  asked_by text not null check (asked_by in ('person', 'somebody_for_them')),
  received_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (person_id, correction_id)
);

-- One row per answer to what a person asked to have put right. Never changed; once it is corrected or not, it is answered.
create table people.correction_answer (
  person_id uuid not null,
  correction_id uuid not null,
  answer_id uuid not null,
  agency_id uuid not null,
  outcome text not null check (outcome in ('corrected', 'not_corrected', 'longer')),
  reason text not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (person_id, correction_id, answer_id),
  foreign key (person_id, correction_id) references people.correction on update cascade
);
create unique index correction_answered_once on people.correction_answer (correction_id) where outcome <> 'longer';

-- One row per time a person, or somebody for them, asked for their record to be erased. Never changed.
create table people.erasure_request (
  person_id uuid not null,
  request_id uuid not null unique,
  agency_id uuid not null,
  ground text not null check (ground in ('no_longer_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_duty')),
  asked_by text not null check (asked_by in ('person', 'somebody_for_them')),
  received_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (person_id, request_id)
);

-- One row per coordinator who decided about a request to erase. Two who approve let it happen; one who refuses ends it.
create table people.erasure_decision (
  person_id uuid not null,
  request_id uuid not null,
  decided_by uuid not null,
  agency_id uuid not null,
  decision text not null check (decision in ('approved', 'refused')),
  refusal text check (refusal in ('expression', 'legal_obligation', 'public_health', 'archiving', 'legal_claims')),
  decided_at timestamptz not null,
  primary key (person_id, request_id, decided_by),
  check ((decision = 'refused') = (refusal is not null)),
  foreign key (person_id, request_id) references people.erasure_request
);

-- One row per person who was erased: the id alone, so that what comes back with an old file is erased again.
create table people.erasure (
  person_id uuid primary key,
  why text not null check (why in ('asked', 'time')),
  erased_at timestamptz not null default now()
);

-- One row per rule of how long something is kept after the last contact, as it was ever set. Never changed: the latest
-- of a category stands.
create table people.retention_rule (
  rule_id uuid primary key,
  category text not null check (category in ('record', 'note')),
  months smallint not null check (months between 1 and 240),
  reason text not null,
  set_by uuid,
  set_at timestamptz not null default now()
);
insert into people.retention_rule (rule_id, category, months, reason, set_at) values
  ('00000000-0000-4000-8000-000000000001', 'record', 84,
    'Seven years after the last contact: the six in which somebody may claim (Limitation Act 1980, section 5) and one more',
    '2026-11-21T00:00:00Z'),
  ('00000000-0000-4000-8000-000000000002', 'note', 84,
    'As long as the record, until a region decides otherwise', '2026-11-21T00:00:00Z');

-- One row per person who was erased and is still counted: under an id nobody can lead back, and rounded as far as no
-- figure changes.
create table people.counted_person (
  person_id uuid primary key,
  date_of_birth date,
  gender text,
  nationality text not null,
  is_care_leaver boolean not null,
  born_about smallint
);
alter table people.counted_person enable row level security;
create or replace view people.open_person as
select person_id, date_of_birth, gender, nationality, is_care_leaver, born_about
from people.person
union all
select person_id, date_of_birth, gender, nationality, is_care_leaver, born_about
from people.counted_person;

create trigger correction_stays before update or delete on people.correction
  for each row when (
    coalesce(current_setting('waymark.relinking', true), '') <> 'yes' or row_security_active('people.correction'))
  execute function foundations.refuse_change();
create trigger correction_answer_stays before update or delete on people.correction_answer
  for each row when (
    coalesce(current_setting('waymark.relinking', true), '') <> 'yes' or row_security_active('people.correction_answer'))
  execute function foundations.refuse_change();
create trigger erasure_request_stays before update or delete on people.erasure_request
  for each row execute function foundations.refuse_change();
create trigger erasure_decision_stays before update or delete on people.erasure_decision
  for each row execute function foundations.refuse_change();
create trigger retention_rule_stays before update or delete on people.retention_rule
  for each row execute function foundations.refuse_change();

alter table people.correction enable row level security;
create policy correction_open on people.correction for select to waymark_app using (
  agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy correction_asked on people.correction for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on people.correction to waymark_app;

alter table people.correction_answer enable row level security;
create policy correction_answer_open on people.correction_answer for select to waymark_app using (
  agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy correction_answer_given on people.correction_answer for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and answered_by = (select access.acting_member())
  and (select access.acting_role()) = 'coordinator'
  and agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on people.correction_answer to waymark_app;

alter table people.erasure_request enable row level security;
create policy erasure_request_open on people.erasure_request for select to waymark_app using (
  agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy erasure_request_asked on people.erasure_request for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on people.erasure_request to waymark_app;

alter table people.erasure_decision enable row level security;
create policy erasure_decision_open on people.erasure_decision for select to waymark_app using (
  agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy erasure_decision_made on people.erasure_decision for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and decided_by = (select access.acting_member())
  and (select access.acting_role()) = 'coordinator'
  and agency_id = any ((select access.open_agencies('rights'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on people.erasure_decision to waymark_app;

alter table people.erasure enable row level security;

alter table people.retention_rule enable row level security;
create policy retention_rule_told on people.retention_rule for select to waymark_app using (
  (select access.acting_role()) is not null);
create policy retention_rule_set on people.retention_rule for insert to waymark_app with check (
  set_by = (select access.acting_member())
  and (select access.acting_role()) = 'coordinator');
grant select, insert on people.retention_rule to waymark_app;

-- What the record says of where somebody comes from, to whoever answers them and to nobody else.
create function people.origin_of(of_person uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
return (
  select person.nationality
  from people.person
  where person.person_id = of_person
    and access.acting_purpose() = 'subject_access'
    and cardinality(access.open_agencies('characteristic')) > 0
    and person.person_id <> all (access.closed_people())
);

create or replace function people.carry_own_words(writing uuid, from_person uuid, to_person uuid) returns void
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
  update people.correction set person_id = to_person where person_id = from_person and source_person_id = writing;
  perform set_config('waymark.relinking', 'no', true);
end $$;

-- Erasing takes rows away that nothing else may. The setting opens nothing to those whom policies bind, and nothing of
-- the audit, of agreements or of figures to anybody.
create or replace function foundations.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    and current_setting('waymark.erasing', true) = 'yes'
    and tg_table_schema not in ('indicators', 'foundations', 'directory')
    and tg_table_name !~ '^(audit|agreement|member|retention)_'
    and not row_security_active(tg_relid)
  then
    return old;
  end if;
  raise exception 'Nothing in %.% may be changed or deleted; write a new line instead', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

-- Goes on counting somebody under another id. The day of birth becomes the first of its year or of its month where no
-- figure can tell the difference: figures ask whether somebody was under 25 in a night, a month or at its end.
create function people.count_on(old_id uuid, fresh_id uuid) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  with asked as (
    select unnest(array[
      contact.night, foundations.month_of(contact.night), foundations.month_end(contact.night),
      (contact.contacted_at at time zone 'Europe/London')::date]) as day
    from outreach.open_contact as contact
    where contact.person_id = old_id
  ),
  rounded as (
    select candidate.day, candidate.coarseness
    from people.person
    cross join lateral (values
      (date_trunc('year', person.date_of_birth)::date, 1),
      (date_trunc('month', person.date_of_birth)::date, 2),
      (person.date_of_birth, 3)
    ) as candidate(day, coarseness)
    where person.person_id = old_id
      and not exists (
        select from asked
        where (person.date_of_birth > foundations.months_earlier(asked.day, 300))
          <> (candidate.day > foundations.months_earlier(asked.day, 300)))
    order by candidate.coarseness
    limit 1
  )
  insert into people.counted_person (person_id, date_of_birth, gender, nationality, is_care_leaver, born_about)
  select fresh_id, rounded.day, person.gender, person.nationality, person.is_care_leaver, person.born_about
  from people.person
  left join rounded on true
  where person.person_id = old_id;
$$;
