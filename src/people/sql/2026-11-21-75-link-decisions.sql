-- Who a writing was first written under: where it returns to when nothing said of it joins it to anybody.
alter table people.source_person add column first_person_id uuid;
update people.source_person
set first_person_id = coalesce(
  (
    select link.from_person_id
    from people.link
    where link.source_person_id = source_person.source_person_id
    order by link.linked_at, link.link_id
    limit 1
  ),
  person_id
);
alter table people.source_person alter column first_person_id set not null;
create function people.note_first_person() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.first_person_id := coalesce(new.first_person_id, new.person_id);
  return new;
end $$;
create trigger source_person_first before insert on people.source_person
  for each row execute function people.note_first_person();
-- where the writings of somebody stand now, when links have moved them: few have moved
create index source_person_moved on people.source_person (first_person_id) where first_person_id <> person_id;

-- One row per thing said of whether two groups of writings are one person. Never changed, never deleted.
create table people.link_decision (
  person_id uuid not null, -- where the writings of the one side stood when it was said
  decision_id uuid not null unique,
  other_person_id uuid not null,
  verdict text not null check (verdict in ('same', 'different', 'unsure', 'ask_agency', 'undone')),
  ones uuid[] not null,
  others uuid[] not null,
  reason text not null,
  weight real, -- bits for one person, as the matcher had it; null where nobody asked the matcher
  evidence jsonb, -- field by field, in words and bits
  model_fingerprint text,
  words_stamp text not null, -- of what both sides said: another stamp is new evidence
  confirms uuid references people.link_decision (decision_id),
  undoes uuid references people.link_decision (decision_id),
  decided_by uuid, -- null: the region lets the matcher link at the casework bar
  agency_id uuid,
  decided_at timestamptz not null default now(),
  primary key (person_id, decision_id),
  check ((verdict = 'undone') = (undoes is not null)),
  check (verdict = 'same' or confirms is null)
);
create trigger link_decision_stays before update or delete on people.link_decision
  for each row execute function foundations.refuse_change();
-- what was said of a writing
create index link_decision_of_ones on people.link_decision using gin (ones) with (fastupdate = off);
create index link_decision_of_others on people.link_decision using gin (others) with (fastupdate = off);
create index link_decision_undone on people.link_decision (undoes) where undoes is not null;
create index link_decision_confirmed on people.link_decision (confirms) where confirms is not null;

-- Two people say "same": whoever confirms is not whoever said it first.
create function people.refuse_own_confirmation() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from people.link_decision as first
    where first.decision_id = new.confirms
      and (first.decided_by = new.decided_by or first.verdict <> 'same' or first.confirms is not null)
  ) then
    raise exception 'Somebody else has to confirm this' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger link_decision_of_two before insert on people.link_decision
  for each row when (new.confirms is not null) execute function people.refuse_own_confirmation();

-- The decisions that stand: not undone since. A "same" counts once somebody else has confirmed it.
create view people.standing_decision with (security_invoker = true) as
select decision.*,
  decision.decided_by is null or exists (
    select from people.link_decision as second
    where second.confirms = decision.decision_id
      and not exists (select from people.link_decision as undone where undone.undoes = second.decision_id)
  ) as is_confirmed
from people.link_decision as decision
where decision.verdict <> 'undone'
  and decision.confirms is null
  and not exists (select from people.link_decision as undone where undone.undoes = decision.decision_id);

alter table people.link add column decision_id uuid references people.link_decision (decision_id);

-- How a region links. One row. The matcher links nobody by itself until a region says so.
create table people.linking_rule (
  is_only_row boolean primary key default true check (is_only_row),
  links_at_casework_bar boolean not null default false
);
insert into people.linking_rule default values;
grant select on people.linking_rule to waymark_app;

-- Everything that one act of linking can move: the writings given, those that stand or first stood with them, and
-- those that decisions tie to any of them. What an import told of a person without anybody's writing counts as a
-- writing of its own, under the person's id. Ids and moments alone, because whoever links may not read all of it.
create function people.writings_around(given uuid[])
returns table (writing uuid, person_id uuid, first_person_id uuid, known_since timestamptz, written_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  reached uuid[] := given;
  wider uuid[];
begin
  perform access.refuse_unless_linking();
  loop
    select array_agg(distinct found.id order by found.id) into wider
    from (
      select unnest(reached) as id
      union all
      select near.source_person_id
      from people.source_person as one
      join people.source_person as near on near.person_id = one.person_id
      where one.source_person_id = any (reached)
      union all
      select near.source_person_id
      from people.source_person as one
      join people.source_person as near on near.person_id = one.first_person_id
      where one.source_person_id = any (reached) and one.first_person_id <> one.person_id
      union all
      select near.source_person_id
      from people.source_person as one
      join people.source_person as near
        on near.first_person_id = one.first_person_id and near.first_person_id <> near.person_id
      where one.source_person_id = any (reached)
      union all
      select near.source_person_id
      from people.source_person as one
      join people.source_person as near
        on near.first_person_id = one.person_id and near.first_person_id <> near.person_id
      where one.source_person_id = any (reached)
      union all
      select near.source_person_id
      from people.source_person as near
      where near.person_id = any (reached)
      union all
      select near.source_person_id
      from people.source_person as near
      where near.first_person_id = any (reached) and near.first_person_id <> near.person_id
      union all
      select imported.person_id
      from people.source_person as one
      join people.person as imported on imported.person_id in (one.person_id, one.first_person_id)
      where one.source_person_id = any (reached) and imported.agency_id is null
      union all
      select unnest(decision.ones || decision.others)
      from people.standing_decision as decision
      where (decision.ones && reached or decision.others && reached)
        and (decision.verdict = 'different' or decision.verdict = 'same' and decision.is_confirmed)
    ) as found;
    exit when wider = reached;
    reached := wider;
  end loop;
  return query
    select written.source_person_id, written.person_id, written.first_person_id, person.recorded_at, written.recorded_at
    from people.source_person as written
    join people.person on person.person_id = written.first_person_id
    where written.source_person_id = any (reached)
    union all
    select imported.person_id, imported.person_id, imported.person_id, imported.recorded_at, imported.recorded_at
    from people.person as imported
    where imported.person_id = any (reached)
      and imported.agency_id is null
      and not exists (
        select from people.source_person as written
        where written.source_person_id = imported.person_id);
end $$;

-- What stands decided between any of these writings.
create function people.decisions_around(given uuid[])
returns table (decision_id uuid, verdict text, ones uuid[], others uuid[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  return query
    select decision.decision_id, decision.verdict, decision.ones, decision.others
    from people.standing_decision as decision
    where (decision.ones && given or decision.others && given)
      and (decision.verdict = 'different' or decision.verdict = 'same' and decision.is_confirmed);
end $$;

-- Every writing that stands under a person now, with the one an import stands for.
create function people.writings_of(of_person uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  return array(
    select written.source_person_id from people.source_person as written where written.person_id = of_person
    union
    select imported.person_id
    from people.person as imported
    where imported.person_id = of_person
      and imported.agency_id is null
      and not exists (
        select from people.source_person as written
        where written.source_person_id = of_person and written.person_id <> of_person)
    order by 1
  );
end $$;

-- A stamp of what writings say. It changes when any of them says something else.
create function people.stamp_of(writings uuid[]) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
return (
  select md5(coalesce(string_agg(
    (to_jsonb(written) - 'person_id' - 'recorded_at' - 'first_person_id')::text, ' ' order by written.source_person_id), ''))
  from people.source_person as written
  where written.source_person_id = any (writings)
    and written.source_person_id <> written.first_person_id
);

-- Where the record of a person stands now: their own id, or that of the person whom their oldest writing was joined to.
create function people.standing_person(of_person uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
return coalesce(
  (
    select written.person_id
    from people.source_person as written
    where written.first_person_id = of_person
      and written.first_person_id <> written.person_id
      and not exists (select from people.source_person as left_here where left_here.person_id = of_person)
      and (written.source_person_id = of_person or not exists (
        select from people.person as imported
        where imported.person_id = of_person and imported.agency_id is null))
    order by written.source_person_id = of_person desc, written.recorded_at, written.source_person_id
    limit 1
  ),
  of_person
);

-- Moves a writing to another person of the region. One that stands for an import is there only while it is away from
-- its own person; somebody who was never written down under the new id is begun with what the writing says.
create or replace function people.move_source_person(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  insert into people.person (person_id, date_of_birth, gender, born_about, agency_id, recorded_at)
  select to_person, date_of_birth, gender, born_about, agency_id, recorded_at
  from people.source_person
  where person_id = from_person and source_person_id = writing
  on conflict (person_id) do nothing;
  if writing = from_person then
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, date_of_birth, gender,
      born_about, recorded_at, first_person_id)
    select to_person, writing, '00000000-0000-0000-0000-000000000000', coalesce(source_ref, ''), date_of_birth, gender,
      born_about, recorded_at, writing
    from people.person
    where person_id = writing;
  elsif writing = to_person then
    -- because what the import told stands under its own person again, who needs no writing for it
    delete from people.source_person where person_id = from_person and source_person_id = writing;
  else
    update people.source_person set person_id = to_person
    where person_id = from_person and source_person_id = writing;
  end if;
  if not found then
    raise exception 'The writing does not stand under this person' using errcode = 'no_data_found';
  end if;
end $$;

-- Forgets somebody who came to be only because a writing stood apart, once it stands so no more.
create function people.forget_if_apart(of_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  if exists (select from people.source_person where person_id = of_person)
    or not exists (
      select from people.link
      where link.person_id = of_person
        and foundations.id_of('apart', replace(link.source_person_id::text, '-', '')) = of_person)
  then
    return;
  end if;
  -- because the id stood for nothing but the writing, which has gone back
  delete from people.person where person_id = of_person;
exception
  when foreign_key_violation then null;
end $$;

-- Tells who is sealed among these people: nobody may link them before the sealing is lifted.
create function people.any_sealed(people uuid[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (
  select from access.sealing
  where sealing.person_id = any (people) and sealing.lifted_at is null
);

alter table people.link_decision enable row level security;
-- open to whoever may read both people, as they stood then and as they stand now
create policy link_decision_open on people.link_decision for select to waymark_app using (
  cardinality((select access.open_agencies('link'))::uuid[]) > 0
  and exists (select from people.person where person.person_id = link_decision.person_id)
  and exists (select from people.person where person.person_id = link_decision.other_person_id)
  and people.standing_person(person_id) <> all ((select access.closed_people())::uuid[])
  and people.standing_person(other_person_id) <> all ((select access.closed_people())::uuid[]));
create policy link_decision_made on people.link_decision for insert to waymark_app with check (
  decided_by = (select access.acting_member())
  and agency_id = (select access.acting_agency())
  and cardinality((select access.open_agencies('link'))::uuid[]) > 0);
grant select, insert on people.link_decision, people.standing_decision to waymark_app;
