-- Breaking the glass: whoever must know now opens one person's record for a few hours, sealed or beyond what their
-- role reads, says why, and is seen doing it. Everything of it goes through the functions below.
alter table access.access_grant
  add column categories text[] not null default '{}',
  add column ended_by uuid;
drop policy access_grant_made on access.access_grant;
drop policy access_grant_ended on access.access_grant;
revoke insert on access.access_grant from waymark_app;
revoke update (ended_at) on access.access_grant from waymark_app;
drop policy access_grant_seen on access.access_grant;
create policy access_grant_seen on access.access_grant for select to waymark_app using (
  (select access.acting_role()) = 'auditor'
  or (member_id = (select access.acting_member()) and (select access.acting_agency()) is not null)
  or ((select access.acting_role()) = 'coordinator' and exists (
    select from access.member as colleague
    where colleague.member_id = access_grant.member_id and colleague.agency_id = (select access.acting_agency())
  )));

-- One row per time an auditor said whether a use was proper. Never changed.
create table access.grant_review (
  person_id uuid not null,
  grant_id uuid not null,
  review_id uuid not null,
  verdict text not null check (verdict in ('proper', 'not_proper')),
  note text not null check (length(note) between 10 and 2000),
  reviewed_by uuid not null,
  reviewed_at timestamptz not null default now(),
  primary key (person_id, grant_id, review_id),
  foreign key (person_id, grant_id) references access.access_grant on update cascade
);
create trigger grant_review_stays before update or delete on access.grant_review
  for each row execute function foundations.refuse_change();
alter table access.grant_review enable row level security;
create policy grant_review_seen on access.grant_review for select to waymark_app using (
  exists (
    select from access.access_grant as opened
    where opened.person_id = grant_review.person_id and opened.grant_id = grant_review.grant_id
  ));
create policy grant_review_made on access.grant_review for insert to waymark_app with check (
  (select access.acting_role()) = 'auditor' and reviewed_by = (select access.acting_member())
  and exists (
    select from access.access_grant as opened
    where opened.person_id = grant_review.person_id and opened.grant_id = grant_review.grant_id
      and opened.member_id <> (select access.acting_member())
  ));
grant select, insert on access.grant_review to waymark_app;

-- One row per thing a member is told of at once: that somebody opened a record.
create table access.notice (
  member_id uuid not null references access.member,
  notice_id uuid not null,
  person_id uuid not null,
  grant_id uuid not null,
  told_at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (member_id, notice_id)
);
alter table access.notice enable row level security;
create policy notice_own on access.notice for select to waymark_app using (
  member_id = (select access.acting_member()) and (select access.acting_agency()) is not null);
create policy notice_seen on access.notice for update to waymark_app using (
  member_id = (select access.acting_member()) and (select access.acting_agency()) is not null);
grant select, update (seen_at) on access.notice to waymark_app;

-- Who is told that a person's record was opened: the person's lead or else the coordinators of the organisation that
-- opened it, and every auditor.
create function access.told_of(person uuid, agency uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
return (
  with lead as (
    select lead.member_id
    from casework.lead
    join access.member using (member_id)
    where lead.person_id = person and lead.ended_on is null and member.left_at is null
  )
  select coalesce(array_agg(member.member_id), '{}')
  from access.member
  where member.left_at is null
    and member.status = 'active'
    and member.member_id <> access.acting_member()
    and (member.role = 'auditor'
      or member.member_id in (select lead.member_id from lead)
      or (not exists (select from lead) and member.role = 'coordinator' and member.agency_id = agency))
);

-- Opens a person's record to whoever acts, for at most four hours, and tells who must know. The same whoever the
-- person is, sealed or not, known or not: nobody learns by asking.
create function access.break_glass(person uuid, new_grant uuid, why text, minutes integer)
returns table (told uuid, email text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  members uuid[];
begin
  if coalesce(access.acting_role(), 'auditor') = 'auditor'
    or cardinality(access.open_agencies('identity')) = 0 then
    raise exception 'Whoever acts here may not break the glass' using errcode = 'insufficient_privilege';
  end if;
  if length(trim(why)) < 20 or minutes not between 1 and 240 then
    raise exception 'The glass is broken with a reason and for at most four hours' using errcode = 'check_violation';
  end if;
  insert into access.access_grant (person_id, grant_id, member_id, reason, is_break_glass, granted_by, until_at, categories)
  values (person, new_grant, access.acting_member(), why, true, access.acting_member(),
    now() + make_interval(mins => minutes), array['identity', 'contact', 'note', 'place', 'stay', 'departure',
      'characteristic', 'rights', 'casework', 'link']);
  members := access.told_of(person, access.acting_agency());
  insert into access.notice (member_id, notice_id, person_id, grant_id)
  select unnest(members), gen_random_uuid(), person, new_grant;
  perform access.leave_trace('break_glass', array[person], array['identity', 'contact', 'note', 'place', 'stay',
    'departure', 'characteristic', 'rights', 'casework', 'link'], 'Broke the glass for ' || minutes || ' minutes');
  return query select member.member_id, member.email from access.member where member_id = any (members);
end $$;

-- A coordinator opens a sealed record to a member of their own organisation, for at most thirty days.
create function access.open_to_colleague(person uuid, new_grant uuid, colleague uuid, why text, until_day timestamptz)
returns table (told uuid, email text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  members uuid[];
begin
  if access.acting_role() is distinct from 'coordinator' or cardinality(access.open_agencies('identity')) = 0
    or colleague = access.acting_member()
    or not exists (
      select from access.member
      where member_id = colleague and agency_id = access.acting_agency() and left_at is null and role <> 'auditor')
    or person = any (access.closed_people()) then
    raise exception 'Whoever acts here may not open this record to this member' using errcode = 'insufficient_privilege';
  end if;
  if length(trim(why)) < 20 or until_day > now() + interval '31 days' then
    raise exception 'A record is opened with a reason and for at most thirty days' using errcode = 'check_violation';
  end if;
  insert into access.access_grant (person_id, grant_id, member_id, reason, is_break_glass, granted_by, until_at, categories)
  values (person, new_grant, colleague, why, false, access.acting_member(), until_day, '{}');
  members := array_append(access.told_of(person, access.acting_agency()), colleague);
  insert into access.notice (member_id, notice_id, person_id, grant_id)
  select distinct unnest(members), gen_random_uuid(), person, new_grant;
  perform access.leave_trace('change', array[person], '{identity}', 'Opened the record to a colleague');
  return query select member.member_id, member.email from access.member where member_id = any (members);
end $$;

-- Ends a grant early: whoever has it, whoever gave it, or a coordinator of their organisation. It never begins again.
create function access.end_grant(person uuid, of_grant uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.access_grant as opened
  set ended_at = now(), ended_by = access.acting_member()
  where opened.person_id = person and opened.grant_id = of_grant and opened.ended_at is null
    and access.acting_agency() is not null
    and (access.acting_member() in (opened.member_id, opened.granted_by)
      or (access.acting_role() = 'coordinator' and exists (
        select from access.member as colleague
        where colleague.member_id = opened.member_id and colleague.agency_id = access.acting_agency())));
  if found then
    perform access.leave_trace('break_glass', array[person], '{}', 'Closed the record again');
  end if;
  return found;
end $$;

-- The people whose rows of one category a grant opens to whoever acts, beyond what their role reads.
create function access.opened_people(of_category text) returns uuid[]
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
return (
  select coalesce(array_agg(distinct opened.person_id), '{}')
  from access.access_grant as opened
  where opened.member_id = access.acting_member()
    and access.acting_agency() is not null
    and of_category = any (opened.categories)
    and opened.until_at > now()
    and opened.ended_at is null
);

-- The organisations with which the own one shares anything today, for what is done now: what a grant can open is theirs.
create function access.sharing_agencies() returns uuid[]
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
return (
  select coalesce(array_agg(distinct theirs.agency_id), '{}') || '00000000-0000-0000-0000-000000000000'::uuid
  from access.agreement_in_force as ours
  join access.agreement_in_force as theirs using (agreement_id)
  where ours.agency_id = access.acting_agency() and access.acting_purpose() = any (ours.purposes)
);

do $$
declare
  one text;
  opened record;
begin
  foreach one in array array[
    'break_glass(uuid, uuid, text, integer)', 'open_to_colleague(uuid, uuid, uuid, text, timestamptz)',
    'end_grant(uuid, uuid)', 'opened_people(text)', 'sharing_agencies()'
  ] loop
    execute 'revoke execute on function access.' || one || ' from public';
    execute 'grant execute on function access.' || one || ' to waymark_app';
  end loop;
  revoke execute on function access.told_of(uuid, uuid) from public;

  -- each kind of row that some role may not read, once more for whoever broke the glass
  for opened in
    select * from (values
      ('outreach.contact_detail', 'note'), ('outreach.contact_need', 'note'), ('outreach.contact_place', 'place'),
      ('outreach.contact_spot', 'place')) as given (name, category)
  loop
    execute format($p$create policy opened_by_a_grant on %s for select to waymark_app using (
      person_id = any ((select access.opened_people(%L))::uuid[])
      and agency_id = any ((select access.sharing_agencies())::uuid[]) %s)$p$,
      opened.name, opened.category, case when opened.category = 'place' then 'and until_at > now()' else '' end);
  end loop;
end $$;
