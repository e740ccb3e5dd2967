-- One row per time somebody had a lead worker: who, from when, until when. One at a time; none is lost.
create table casework.lead (
  person_id uuid not null,
  lead_id uuid not null,
  member_id uuid not null,
  from_on date not null,
  ended_on date check (ended_on >= from_on),
  ended_by uuid,
  agency_id uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null default now(),
  primary key (person_id, lead_id),
  check ((ended_on is null) = (ended_by is null))
);
-- one at a time, and finds the one there is
create unique index lead_now on casework.lead (person_id) where ended_on is null;
-- whom a member leads, when they leave
create index lead_of_member on casework.lead (member_id) where ended_on is null;

-- One row per thing somebody is to do for a person, with who and by when as they stand now.
create table casework.task (
  person_id uuid not null,
  task_id uuid not null,
  what text not null check (what <> ''),
  owner_id uuid not null,
  due_on date not null,
  meeting_id uuid, -- the meeting it was decided at, if it was
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  agency_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (person_id, task_id)
);
-- a member's own tasks
create index task_open_of_owner on casework.task (owner_id, due_on) where state = 'open';
-- the tasks a panel carries on to its next meeting
create index task_of_meeting on casework.task (meeting_id) where meeting_id is not null;

-- One row per change of a task: done, cancelled, handed to another member or put off. Never changed.
create table casework.task_change (
  person_id uuid not null,
  task_id uuid not null,
  change_id uuid not null,
  kind text not null check (kind in ('done', 'cancelled', 'handed_over', 'put_off')),
  owner_id uuid not null,
  due_on date not null,
  reason text not null,
  agency_id uuid not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (person_id, task_id, change_id),
  foreign key (person_id, task_id) references casework.task on update cascade
);
create trigger task_change_stays before update or delete on casework.task_change
  for each row when (coalesce(current_setting('waymark.relinking', true), '') <> 'yes')
  execute function foundations.refuse_change();

alter table casework.lead enable row level security;
create policy lead_open on casework.lead for select to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy lead_assigned on casework.lead for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and assigned_by = (select access.acting_member())
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy lead_ended on casework.lead for update to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]))
  with check (ended_by = (select access.acting_member()));
grant select, insert, update (ended_on, ended_by) on casework.lead to waymark_app;

alter table casework.task enable row level security;
create policy task_open on casework.task for select to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy task_made on casework.task for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and made_by = (select access.acting_member())
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy task_changed on casework.task for update to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert, update (owner_id, due_on, state) on casework.task to waymark_app;

alter table casework.task_change enable row level security;
create policy task_change_open on casework.task_change for select to waymark_app using (
  agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy task_change_told on casework.task_change for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and agency_id = any ((select access.open_agencies('casework'))::uuid[])
  and changed_by = (select access.acting_member())
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert on casework.task_change to waymark_app;
