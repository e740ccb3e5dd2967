-- One row per team of an organisation. A team that is closed keeps those who were in it.
create table access.team (
  team_id uuid primary key,
  agency_id uuid not null references directory.agency,
  name text not null check (length(name) between 1 and 100),
  closed_on date
);
-- two open teams of one organisation never share a name
create unique index team_by_name on access.team (agency_id, lower(name)) where closed_on is null;

-- One row per time somebody was in a team: from a day, up to and without another.
create table access.team_membership (
  team_id uuid not null references access.team,
  member_id uuid not null references access.member,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (team_id, member_id, from_on)
);
-- the teams of one member
create index team_membership_of_member on access.team_membership (member_id) where to_on is null;

-- One row per coming, moving and going of a member: what they were from then on, and who said so. Nobody where
-- it was said at the command line. Never changed.
create table access.member_change (
  member_id uuid not null references access.member,
  change_id uuid not null,
  kind text not null check (kind in ('invited', 'joined', 'moved', 'left')),
  role text not null,
  agency_id uuid not null references directory.agency,
  area_codes text[] not null,
  changed_by uuid references access.member,
  changed_at timestamptz not null,
  primary key (member_id, change_id)
);
create trigger member_change_stays before update or delete on access.member_change
  for each row execute function foundations.refuse_change();

-- One row per invitation that still opens, by the hash of its token.
create table access.invitation (
  token_hash bytea primary key,
  member_id uuid not null unique references access.member,
  expires_at timestamptz not null
);

grant select, insert, update (name, closed_on) on access.team to waymark_app;

alter table access.team_membership enable row level security;
create policy membership_seen on access.team_membership for select to waymark_app using (true);
create policy membership_set on access.team_membership to waymark_app using ((select access.at_the_door()));
grant select, insert, update (to_on) on access.team_membership to waymark_app;

alter table access.member_change enable row level security;
create policy member_change_seen on access.member_change for select to waymark_app using (
  (select access.at_the_door()) or (select access.acting_role()) = 'auditor');
create policy member_change_made on access.member_change for insert to waymark_app
  with check ((select access.at_the_door()));
grant select, insert on access.member_change to waymark_app;

alter table access.invitation enable row level security;
create policy at_the_door on access.invitation to waymark_app using ((select access.at_the_door()));
grant select, insert, update, delete on access.invitation to waymark_app;
