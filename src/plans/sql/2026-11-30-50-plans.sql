create schema plans;
grant usage on schema plans to waymark_app;

-- One row per action plan: whose it is, the time it is for and how it is followed. `revision` goes up with whatever changes
-- about the plan or an action of it, so that whoever holds it in memory asks only for what is newer.
create table plans.plan (
  plan_id uuid primary key,
  agency_id uuid not null references directory.agency,
  title text not null,
  area_codes text[] not null default '{}',
  approving_body text,
  runs_from date not null,
  runs_to date not null check (runs_to > runs_from),
  followed_from date,
  cadence_every smallint not null default 3 check (cadence_every between 1 and 60),
  cadence_unit text not null default 'months' check (cadence_unit in ('weeks', 'months')),
  types text[] not null default '{}',
  glossary jsonb not null default '{}',
  legend jsonb not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'published', 'closed')),
  version smallint not null default 0 check (version >= 0),
  revision bigint not null default 1,
  made_by uuid not null,
  made_at timestamptz not null
);
-- those of one organisation, for its list
create index plan_of_agency on plans.plan (agency_id, made_at desc);

-- One row per version that a body approved, whole, with what changed. Never changed.
create table plans.version (
  plan_id uuid not null references plans.plan,
  number smallint not null check (number > 0),
  approved_on date not null,
  approved_by text not null,
  minute_reference text not null,
  document jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (plan_id, number)
);
create trigger version_stays before update or delete on plans.version
  for each row execute function foundations.refuse_change();

-- One row per part of a plan: an area, theme, pillar or funding stream, and what success in it looks like.
create table plans.section (
  section_id uuid primary key,
  plan_id uuid not null references plans.plan,
  number text not null,
  title text not null,
  part text,
  kind text not null default 'area' check (kind in ('area', 'theme', 'pillar', 'funding_stream')),
  success text,
  position integer not null,
  unique (plan_id, number)
);

-- One row per action. The last columns say how it stands, as its last update and the acts upon it left it: they are kept with
-- it, so that a page of thousands reads no history.
create table plans.action (
  action_id uuid primary key,
  plan_id uuid not null references plans.plan,
  section_id uuid references plans.section,
  number text not null,
  former_numbers text[] not null default '{}',
  type text,
  stages text[] not null default '{}',
  statement text not null,
  success text,
  resources text,
  due_raw text not null,
  due_kind text not null,
  due_edtf text,
  due_from date,
  due_to date,
  due_recurrence text,
  due_flags text[] not null default '{}',
  due_confirmed_by uuid,
  commitment_id uuid,
  pledge_id uuid,
  position integer not null,
  since_version smallint not null default 0,
  revision bigint not null default 1,
  life text not null default 'not_started',
  confidence text check (confidence in ('on_track', 'some_risk', 'off_track')),
  reason text,
  updated_on date,
  done_on date[] not null default '{}',
  evidence_state text check (evidence_state in ('awaited', 'accepted')),
  colour_before text,
  override_colour text check (override_colour in ('red', 'amber', 'green', 'grey')),
  override_from date,
  override_reason text,
  unique (plan_id, number)
);
-- what changed of a plan since
create index action_changed on plans.action (plan_id, revision);
-- what is done for one pledge
create index action_of_pledge on plans.action (pledge_id) where pledge_id is not null;

-- One row per organisation and post that leads an action or works on it. A person is never named here.
create table plans.assignment (
  action_id uuid not null references plans.action on delete cascade,
  role text not null check (role in ('lead', 'partner')),
  position smallint not null,
  name text not null,
  agency_id uuid references directory.agency,
  is_placeholder boolean not null default false,
  primary key (action_id, role, position)
);
-- what one organisation has to do
create index assignment_of_agency on plans.assignment (agency_id) where agency_id is not null;

-- One row per claim of what will show success, and the indicator it was linked to.
create table plans.claim (
  claim_id uuid primary key,
  action_id uuid not null references plans.action on delete cascade,
  position smallint not null,
  raw text not null,
  kind text not null,
  domain text,
  measure text,
  target numeric,
  unit text,
  per text,
  schedule text[] not null default '{}',
  indicator text,
  link text check (link in ('measured_by', 'contributes_to')),
  direction text check (direction in ('up', 'down', 'hold')),
  link_target numeric,
  cadence_every smallint,
  cadence_unit text check (cadence_unit in ('weeks', 'months')),
  check ((indicator is null) = (link is null)),
  unique (action_id, position)
);

-- One row per tie between two actions, one a pair and kind: from the first to the second.
create table plans.action_link (
  plan_id uuid not null references plans.plan,
  from_id uuid not null references plans.action on delete cascade,
  to_id uuid not null references plans.action on delete cascade,
  kind text not null check (kind in ('related', 'same_as', 'depends', 'supersedes', 'contributes')),
  declared_by text not null check (declared_by in ('from', 'to', 'both', 'inferred')),
  primary key (from_id, to_id, kind),
  check (from_id <> to_id)
);
create unique index action_link_once on plans.action_link (least(from_id, to_id), greatest(from_id, to_id), kind);
create index action_link_of_plan on plans.action_link (plan_id);

-- One row per step on the way to an action's end. Percentages come from these weights.
create table plans.milestone (
  milestone_id uuid primary key,
  action_id uuid not null references plans.action on delete cascade,
  position smallint not null,
  title text not null,
  weight smallint not null default 1 check (weight between 1 and 100),
  due_raw text not null default '',
  reached_on date
);
create index milestone_of_action on plans.milestone (action_id, position);

-- One row per update of an action: with a copy of its due window, targets and latest observations as they were. What was
-- published is never changed; a correction is an update of its own that names it.
create table plans.progress (
  progress_id uuid primary key,
  plan_id uuid not null references plans.plan,
  action_id uuid not null references plans.action,
  cycle_id uuid,
  state text not null check (state in ('draft', 'published')),
  corrects uuid references plans.progress,
  life text not null,
  confidence text,
  reason text,
  words text not null,
  reached uuid[] not null default '{}',
  done_on date,
  as_it_was jsonb not null,
  colour text not null,
  agency_id uuid not null references directory.agency,
  written_by uuid not null,
  written_at timestamptz not null,
  published_at timestamptz,
  acknowledged_by uuid,
  acknowledged_at timestamptz
);
create index progress_of_action on plans.progress (action_id, written_at desc);
-- what changed of a plan lately
create index progress_of_plan on plans.progress (plan_id, written_at desc);

-- One row per dated value of a claim that no record gives: so many of so many, and where that is from.
create table plans.observation (
  observation_id uuid primary key,
  claim_id uuid not null references plans.claim on delete cascade,
  observed_on date not null,
  value numeric not null,
  out_of numeric check (out_of > 0),
  source text not null,
  written_by uuid not null,
  written_at timestamptz not null
);
create index observation_of_claim on plans.observation (claim_id, observed_on desc);

-- One row per thing that shows an action was done, and whether it was accepted.
create table plans.evidence (
  evidence_id uuid primary key,
  action_id uuid not null references plans.action on delete cascade,
  title text not null,
  read_at text,
  given_by uuid not null,
  given_at timestamptz not null,
  accepted_by uuid,
  accepted_at timestamptz
);
create index evidence_of_action on plans.evidence (action_id);

-- One row per review of a plan: what was asked for by when, and what the meeting said.
create table plans.cycle (
  cycle_id uuid primary key,
  plan_id uuid not null references plans.plan,
  opened_on date not null,
  meets_on date not null,
  state text not null check (state in ('open', 'collecting', 'meeting', 'agreed', 'published')),
  notes text not null default '',
  carried uuid[] not null default '{}',
  reached uuid[] not null default '{}',
  unique (plan_id, opened_on)
);

-- One row per change that somebody asks for. Those a body approves are applied together, as the next version.
create table plans.change (
  change_id uuid primary key,
  plan_id uuid not null references plans.plan,
  kind text not null check (kind in ('add', 'alter', 'withdraw', 'merge', 'renumber')),
  action_id uuid references plans.action,
  into_id uuid references plans.action,
  proposed jsonb not null,
  reason text not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'declined')),
  version smallint,
  asked_by uuid not null,
  asked_at timestamptz not null
);
create index change_of_plan on plans.change (plan_id, asked_at);

-- One row per reminder that was sent: of what, and of which time it was due.
create table plans.reminder (
  plan_id uuid not null references plans.plan,
  key text not null,
  sent_at timestamptz not null,
  primary key (plan_id, key)
);

-- One row per file that was read: the document as it came and what was answered to its issues, until it is taken into a plan.
create table plans.import (
  import_id uuid primary key,
  agency_id uuid not null references directory.agency,
  plan_id uuid references plans.plan,
  name text not null,
  document jsonb not null,
  area_codes text[] not null default '{}',
  made_by uuid not null,
  made_at timestamptz not null,
  taken_at timestamptz
);
create index import_of_agency on plans.import (agency_id, made_at desc);

-- One row per action as a file had it: every cell, letter for letter. Cells may name people, and stay with the organisation.
create table plans.written_row (
  action_id uuid primary key references plans.action on delete cascade,
  plan_id uuid not null references plans.plan,
  cells jsonb not null
);

-- Whether whoever acts writes plans at all; others only read them.
create function plans.may_write() returns boolean
language sql stable
return (select access.acting_role()) in ('coordinator', 'partner');

-- Whether a plan is of the organisation of whoever acts, and theirs to write.
create function plans.is_ours(of_plan uuid) returns boolean
language sql stable
return plans.may_write() and exists (
  select from plans.plan where plan.plan_id = of_plan and plan.agency_id = (select access.acting_agency()));

-- Whether an action is led or worked on by the organisation of whoever acts.
create function plans.is_led(of_action uuid) returns boolean
language sql stable
return plans.may_write() and exists (
  select from plans.assignment
  where assignment.action_id = of_action and assignment.agency_id = (select access.acting_agency()));

-- Whether any action of a plan is: whoever tells of it counts the plan's revision up.
create function plans.is_led_in(of_plan uuid) returns boolean
language sql stable
return plans.may_write() and exists (
  select from plans.action
  join plans.assignment using (action_id)
  where action.plan_id = of_plan and assignment.agency_id = (select access.acting_agency()));

alter table plans.import enable row level security;
create policy import_ours on plans.import using (plans.may_write() and agency_id = (select access.acting_agency()))
  with check (plans.may_write() and agency_id = (select access.acting_agency()));
alter table plans.written_row enable row level security;
create policy written_row_ours on plans.written_row using (plans.is_ours(plan_id)) with check (plans.is_ours(plan_id));

alter table plans.plan enable row level security;
create policy plan_open on plans.plan for select to waymark_app using (
  state <> 'draft' or agency_id = (select access.acting_agency()));
create policy plan_begun on plans.plan for insert to waymark_app with check (
  plans.may_write() and agency_id = (select access.acting_agency()));
create policy plan_follows on plans.plan for update to waymark_app using (
  plans.may_write() and agency_id = (select access.acting_agency()) or plans.is_led_in(plan_id));

-- What is written of a plan is written by its organisation, and how an action stands by whoever leads it or works on it.
alter table plans.section enable row level security;
create policy section_open on plans.section for select to waymark_app using (plan_id in (select plan.plan_id from plans.plan));
create policy section_written on plans.section for insert to waymark_app with check (plans.is_ours(plan_id));
create policy section_changed on plans.section for update to waymark_app using (plans.is_ours(plan_id));
alter table plans.action enable row level security;
create policy action_open on plans.action for select to waymark_app using (plan_id in (select plan.plan_id from plans.plan));
create policy action_written on plans.action for insert to waymark_app with check (plans.is_ours(plan_id));
create policy action_changed on plans.action for update to waymark_app using (plans.is_ours(plan_id) or plans.is_led(action_id));
alter table plans.progress enable row level security;
create policy progress_open on plans.progress for select to waymark_app using (
  state = 'published' or written_by = (select access.acting_member()) or exists (
    select from plans.action where action.action_id = progress.action_id and plans.is_ours(action.plan_id)));
create policy progress_written on plans.progress for insert to waymark_app with check (
  written_by = (select access.acting_member()) and (plans.is_led(action_id) or exists (
    select from plans.action where action.action_id = progress.action_id and plans.is_ours(action.plan_id))));
create policy progress_acknowledged on plans.progress for update to waymark_app using (
  exists (
    select from plans.action where action.action_id = progress.action_id and plans.is_ours(action.plan_id)));

grant select, insert on plans.version, plans.written_row, plans.reminder to waymark_app;
grant select, insert, update on plans.plan, plans.section, plans.action, plans.progress, plans.observation, plans.evidence,
  plans.cycle, plans.change, plans.import, plans.milestone to waymark_app;
grant select, insert, update, delete on plans.assignment, plans.claim, plans.action_link to waymark_app;
