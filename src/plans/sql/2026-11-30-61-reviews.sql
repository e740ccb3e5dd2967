-- What a review asked for and its meeting did not find reached, kept when it is agreed: the next review takes it up.
alter table plans.cycle add column left_open uuid[] not null default '{}';

-- One row per decision of a review meeting about an action: what is to be done, by which organisation or post, and when. A
-- person is never named here.
create table plans.decision (
  decision_id uuid primary key,
  cycle_id uuid not null references plans.cycle,
  action_id uuid not null references plans.action,
  words text not null,
  owner text not null,
  due_raw text not null,
  noted_at timestamptz not null
);
create index decision_of_cycle on plans.decision (cycle_id, noted_at);
grant select, insert on plans.decision to waymark_app;

-- Whether the organisation of whoever acts leads an action of a plan.
create function plans.leads_in(of_plan uuid) returns boolean
language sql stable
return exists (
  select from plans.assignment
  join plans.action using (action_id)
  where action.plan_id = of_plan
    and assignment.role = 'lead'
    and assignment.agency_id = (select access.acting_agency()));

-- A change is asked for, in their own name, by the organisation whose plan it is and by those that lead actions of it, and is
-- answered by the first. What was approved is read with the version it became part of.
alter table plans.change enable row level security;
create policy change_seen on plans.change for select to waymark_app using (
  plans.is_ours(plan_id) or plans.leads_in(plan_id)
  or state = 'approved' and plan_id in (select plan.plan_id from plans.plan where plan.state <> 'draft'));
create policy change_asked on plans.change for insert to waymark_app with check (
  asked_by = (select access.acting_member()) and state = 'asked' and (plans.is_ours(plan_id) or plans.leads_in(plan_id)));
create policy change_answered on plans.change for update to waymark_app using (plans.is_ours(plan_id))
  with check (plans.is_ours(plan_id));
