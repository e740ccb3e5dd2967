-- One row per writing by which somebody's day of birth or gender was put right, as they asked. The latest that tells it
-- goes before whatever else is known of the person. It moves with its writing.
create table people.put_right (
  person_id uuid not null,
  source_person_id uuid not null,
  agency_id uuid not null,
  date_of_birth date,
  gender text,
  put_right_at timestamptz not null,
  primary key (person_id, source_person_id),
  foreign key (person_id, source_person_id) references people.source_person on update cascade on delete cascade,
  check (date_of_birth is not null or gender is not null)
);

-- what was put right before this was kept: the writings of who answered, made in the moment of the answer
insert into people.put_right (person_id, source_person_id, agency_id, date_of_birth, gender, put_right_at)
select distinct on (written.person_id, written.source_person_id)
  written.person_id, written.source_person_id, written.agency_id, written.date_of_birth, written.gender,
  answer.answered_at
from people.correction_answer as answer
join people.source_person as written
  on written.person_id = answer.person_id
  and written.agency_id = answer.agency_id
  and abs(extract(epoch from written.recorded_at - answer.answered_at)) < 5
where answer.outcome = 'corrected'
  and (written.date_of_birth is not null or written.gender is not null)
order by written.person_id, written.source_person_id, answer.answered_at;

alter table people.put_right enable row level security;
create policy put_right_open on people.put_right for select to waymark_app using (
  agency_id = any ((select access.open_agencies('identity'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy put_right_written on people.put_right for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and (select access.acting_role()) = 'coordinator'
  and agency_id = any ((select access.open_agencies('identity'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on people.put_right to waymark_app;

-- Figures read what was put right, and the rest as it was.
create or replace view people.open_person as
select person.person_id,
  coalesce(birth.date_of_birth, person.date_of_birth) as date_of_birth,
  coalesce(told.gender, person.gender) as gender,
  person.nationality, person.is_care_leaver,
  case when birth.date_of_birth is null then person.born_about end as born_about
from people.person as person
left join (
  select distinct on (person_id) person_id, date_of_birth
  from people.put_right
  where date_of_birth is not null
  order by person_id, put_right_at desc, source_person_id desc
) as birth using (person_id)
left join (
  select distinct on (person_id) person_id, gender
  from people.put_right
  where gender is not null
  order by person_id, put_right_at desc, source_person_id desc
) as told using (person_id)
union all
select person_id, date_of_birth, gender, nationality, is_care_leaver, born_about
from people.counted_person;

-- Goes on counting somebody under another id, as before: as they were counted, with what was put right.
create or replace function people.count_on(old_id uuid, fresh_id uuid) returns void
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
    from people.open_person as person
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
  insert into people.counted_person (person_id, date_of_birth, gender, nationality, is_care_leaver, born_about,
    is_told_apart)
  select fresh_id, rounded.day, person.gender, person.nationality, person.is_care_leaver, person.born_about,
    not exists (select from people.open_not_identified as unknown where unknown.person_id = old_id)
  from people.open_person as person
  left join rounded on true
  where person.person_id = old_id;
$$;
