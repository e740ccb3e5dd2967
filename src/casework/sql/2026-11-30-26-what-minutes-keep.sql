-- One row per closed meeting and task in its minutes: who was to do it, by when and how it stood as the meeting closed.
-- What the task is stands with the task itself, which never changes it. Nothing here is ever changed. A meeting closed
-- before this was kept has no owner and no day where neither the task nor its changes still tell them.
create table casework.minuted_task (
  person_id uuid not null,
  task_id uuid not null,
  meeting_id uuid not null references casework.meeting,
  owner_id uuid,
  due_on date,
  state text not null check (state in ('open', 'done', 'cancelled')),
  agency_id uuid not null,
  primary key (person_id, task_id, meeting_id),
  foreign key (person_id, task_id) references casework.task on update cascade
);
-- the minutes of one meeting
create index minuted_task_of_meeting on casework.minuted_task (meeting_id);
create trigger minuted_task_stays before update or delete on casework.minuted_task
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

alter table casework.minuted_task enable row level security;
create policy minuted_task_open on casework.minuted_task for select to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select on casework.minuted_task to waymark_app;

-- Keeps what stands as a meeting closes, whoever closes it: those who read the minutes see what is open to them.
create function casework.keep_minutes() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into casework.minuted_task (person_id, task_id, meeting_id, owner_id, due_on, state, agency_id)
  select task.person_id, task.task_id, new.meeting_id, task.owner_id, task.due_on, task.state, task.agency_id
  from casework.meeting as origin
  join casework.task on task.meeting_id = origin.meeting_id
  where origin.meeting_id = new.meeting_id
    or (origin.kind = new.kind
      and origin.area_code is not distinct from new.area_code
      and origin.held_on <= new.held_on
      and task.state = 'open')
  -- what was kept stays
  on conflict (person_id, task_id, meeting_id) do nothing;
  return null;
end $$;
revoke execute on function casework.keep_minutes() from public;
create trigger minutes_kept after update on casework.meeting
  for each row when (old.closed_at is null and new.closed_at is not null) execute function casework.keep_minutes();

-- the same for meetings closed before, as far as the changes of their tasks tell it
insert into casework.minuted_task (person_id, task_id, meeting_id, owner_id, due_on, state, agency_id)
select task.person_id, task.task_id, meeting.meeting_id,
  case
    when before.change_id is not null then before.owner_id
    when later.change_id is null then task.owner_id
    when later.kind <> 'handed_over' then later.owner_id
  end,
  case
    when before.change_id is not null then before.due_on
    when later.change_id is null then task.due_on
    when later.kind <> 'put_off' then later.due_on
  end,
  case when before.kind in ('done', 'cancelled') then before.kind else 'open' end,
  task.agency_id
from casework.meeting
join casework.meeting as origin
  on origin.meeting_id = meeting.meeting_id
  or (origin.kind = meeting.kind
    and origin.area_code is not distinct from meeting.area_code
    and origin.held_on <= meeting.held_on)
join casework.task on task.meeting_id = origin.meeting_id and task.made_at <= meeting.closed_at
left join lateral (
  select change.change_id, change.kind, change.owner_id, change.due_on
  from casework.task_change as change
  where change.person_id = task.person_id and change.task_id = task.task_id
    and change.changed_at <= meeting.closed_at
  order by change.changed_at desc, change.change_id desc
  limit 1
) as before on true
left join lateral (
  select change.change_id, change.kind, change.owner_id, change.due_on
  from casework.task_change as change
  where change.person_id = task.person_id and change.task_id = task.task_id
    and change.changed_at > meeting.closed_at
  order by change.changed_at, change.change_id
  limit 1
) as later on true
where meeting.closed_at is not null
  and (origin.meeting_id = meeting.meeting_id or coalesce(before.kind, 'put_off') not in ('done', 'cancelled'));
