-- One row per panel meeting: what kind, on which day, for which council; none for the whole region. Once closed it is
-- never changed.
create table casework.meeting (
  meeting_id uuid primary key,
  kind text not null check (kind in ('by_name', 'voids', 'evictions')),
  held_on date not null,
  area_code text,
  agency_id uuid not null,
  called_by uuid not null,
  called_at timestamptz not null default now(),
  closed_at timestamptz,
  closed_by uuid,
  check ((closed_at is null) = (closed_by is null))
);

-- One row per member who took part in a meeting, for the organisation they acted for.
create table casework.attendee (
  meeting_id uuid not null references casework.meeting,
  member_id uuid not null,
  agency_id uuid not null,
  primary key (meeting_id, member_id)
);

-- One row per thing a meeting said of a person: a decision or what was told; and, once the meeting is closed, a later
-- word. Never changed.
create table casework.discussion (
  person_id uuid not null,
  discussion_id uuid not null,
  meeting_id uuid not null,
  words text not null check (words <> ''),
  is_later boolean not null default false,
  agency_id uuid not null,
  said_by uuid not null,
  said_at timestamptz not null default now(),
  primary key (person_id, discussion_id)
);
-- what one meeting said, for its minutes
create index discussion_of_meeting on casework.discussion (meeting_id);
create trigger discussion_stays before update or delete on casework.discussion
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

-- A closed meeting takes no more attendees and no more decisions; only later words, and those only once it is closed.
create function casework.refuse_closed_meeting() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  is_closed boolean;
begin
  if tg_table_name = 'meeting' then
    raise exception 'A closed meeting is never changed' using errcode = 'check_violation';
  end if;
  select meeting.closed_at is not null into is_closed
  from casework.meeting
  where meeting.meeting_id = new.meeting_id
  for share;
  if tg_table_name = 'discussion' and coalesce((to_jsonb(new) ->> 'is_later')::boolean, false) then
    is_closed := not is_closed;
  end if;
  if is_closed then
    raise exception 'A closed meeting is never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger meeting_stays before update or delete on casework.meeting
  for each row when (old.closed_at is not null) execute function casework.refuse_closed_meeting();
create trigger attendee_of_open before insert or update on casework.attendee
  for each row execute function casework.refuse_closed_meeting();
create trigger discussion_of_open before insert on casework.discussion
  for each row execute function casework.refuse_closed_meeting();

alter table casework.meeting enable row level security;
create policy meeting_open on casework.meeting for select to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[]));
create policy meeting_called on casework.meeting for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and called_by = (select access.acting_member())
  and closed_at is null);
create policy meeting_closed on casework.meeting for update to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[]))
  with check (closed_by = (select access.acting_member()));
grant select, insert, update (closed_at, closed_by) on casework.meeting to waymark_app;

alter table casework.attendee enable row level security;
create policy attendee_open on casework.attendee for select to waymark_app using (
  exists (select from casework.meeting where meeting.meeting_id = attendee.meeting_id));
create policy attendee_noted on casework.attendee for insert to waymark_app with check (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and exists (select from casework.meeting where meeting.meeting_id = attendee.meeting_id));
grant select, insert on casework.attendee to waymark_app;

alter table casework.discussion enable row level security;
create policy discussion_open on casework.discussion for select to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy discussion_said on casework.discussion for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and said_by = (select access.acting_member())
  and person_id <> all ((select access.closed_people())::uuid[])
  and exists (select from casework.meeting where meeting.meeting_id = discussion.meeting_id));
grant select, insert on casework.discussion to waymark_app;
