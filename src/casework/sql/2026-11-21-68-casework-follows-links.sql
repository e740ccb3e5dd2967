-- One row per lead that ended because two people became one and the other's lead went on: so that whoever parts them
-- again gives it back as it was.
create table casework.lead_aside (
  person_id uuid not null,
  lead_id uuid not null,
  source_person_id uuid not null,
  from_person_id uuid not null,
  primary key (person_id, lead_id)
);
alter table casework.lead_aside enable row level security;

-- One row per piece of casework that went from one person to another with the last of their writings, so that it
-- finds its way back with that writing.
create table casework.carried (
  person_id uuid not null,
  kind text not null check (kind in ('lead', 'task', 'ending', 'discussion')),
  row_id uuid not null,
  source_person_id uuid not null,
  from_person_id uuid not null,
  primary key (person_id, kind, row_id, from_person_id)
);
alter table casework.carried enable row level security;

-- What a link does with casework. Leads, tasks, endings and what meetings said are about the person and not about a
-- writing of them: they stay as long as any writing of the person does, follow the last one to whom it goes, and
-- come back with it. Of two leads the one of the person who stays goes on.
create function casework.carry_casework(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  is_emptied boolean;
begin
  perform access.refuse_unless_linking();
  perform set_config('waymark.relinking', 'yes', true);
  -- what went away with this writing comes back with it
  update casework.lead set person_id = to_person
  where person_id = from_person and lead_id in (
    select row_id from casework.carried
    where person_id = from_person and kind = 'lead' and source_person_id = writing and from_person_id = to_person);
  update casework.lead set ended_on = null, ended_by = null
  where person_id = to_person and lead_id in (
    select lead_id from casework.lead_aside
    where person_id = from_person and source_person_id = writing and from_person_id = to_person)
    and not exists (select from casework.lead as now where now.person_id = to_person and now.ended_on is null);
  update casework.task set person_id = to_person
  where person_id = from_person and task_id in (
    select row_id from casework.carried
    where person_id = from_person and kind = 'task' and source_person_id = writing and from_person_id = to_person);
  update casework.ending set person_id = to_person
  where person_id = from_person and ending_id in (
    select row_id from casework.carried
    where person_id = from_person and kind = 'ending' and source_person_id = writing and from_person_id = to_person);
  update casework.discussion set person_id = to_person
  where person_id = from_person and discussion_id in (
    select row_id from casework.carried
    where person_id = from_person and kind = 'discussion' and source_person_id = writing and from_person_id = to_person);
  -- what had come to this person from a third before keeps its way back
  update casework.lead_aside as note set person_id = to_person
  from casework.carried as back
  where back.person_id = from_person and back.source_person_id = writing and back.from_person_id = to_person
    and note.person_id = from_person and back.kind = 'lead' and note.lead_id = back.row_id
    and note.from_person_id <> to_person;
  update casework.carried as note set person_id = to_person
  from casework.carried as back
  where back.person_id = from_person and back.source_person_id = writing and back.from_person_id = to_person
    and note.person_id = from_person and note.kind = back.kind and note.row_id = back.row_id
    and note.from_person_id <> to_person;
  -- because these notes have done their work
  delete from casework.carried
  where person_id = from_person and source_person_id = writing and from_person_id = to_person;
  -- because these notes too have done their work
  delete from casework.lead_aside
  where person_id = from_person and source_person_id = writing and from_person_id = to_person;

  is_emptied := not exists (select from people.source_person where source_person.person_id = from_person)
    and not exists (
      select from people.person as imported
      where imported.person_id = from_person and imported.agency_id is null
        and not exists (select from people.source_person as away where away.source_person_id = from_person));
  if is_emptied then
    insert into casework.lead_aside (person_id, lead_id, source_person_id, from_person_id)
    select to_person, lead_id, writing, from_person
    from casework.lead
    where person_id = from_person and ended_on is null
      and exists (select from casework.lead as stays where stays.person_id = to_person and stays.ended_on is null);
    update casework.lead
    set ended_on = greatest(from_on, access.today()), ended_by = coalesce(access.acting_member(), assigned_by)
    where person_id = from_person and lead_id in (
      select lead_id from casework.lead_aside where person_id = to_person and from_person_id = from_person);
    insert into casework.carried (person_id, kind, row_id, source_person_id, from_person_id)
    select to_person, 'lead', lead_id, writing, from_person from casework.lead where person_id = from_person
    union all
    select to_person, 'task', task_id, writing, from_person from casework.task where person_id = from_person
    union all
    select to_person, 'ending', ending_id, writing, from_person from casework.ending where person_id = from_person
    union all
    select to_person, 'discussion', discussion_id, writing, from_person from casework.discussion
    where person_id = from_person;
    -- what had been carried here before goes on, and still knows its way back
    update casework.lead_aside set person_id = to_person where person_id = from_person;
    update casework.carried set person_id = to_person where person_id = from_person;
    update casework.lead set person_id = to_person where person_id = from_person;
    update casework.task set person_id = to_person where person_id = from_person;
    update casework.ending set person_id = to_person where person_id = from_person;
    update casework.discussion set person_id = to_person where person_id = from_person;
  end if;
  perform set_config('waymark.relinking', 'no', true);
end $$;
