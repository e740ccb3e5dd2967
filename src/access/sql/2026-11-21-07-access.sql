create schema access;

-- One row per member: someone who signs in.
create table access.member (
  member_id uuid primary key,
  name text not null,
  role text not null check (role in ('outreach_worker', 'analyst', 'coordinator')),
  agency_id uuid not null references directory.agency,
  area_codes text[] not null default '{}',
  is_invented boolean not null default false
);

-- One row per sign-in still open. Only a hash of the token is kept: a stolen copy opens nothing.
create table access.session (
  token_hash bytea primary key,
  member_id uuid not null references access.member,
  form_token text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- One row per person whose record a member read: who, whose, for what, when. Never changed.
create table access.read_trace (
  person_id uuid not null,
  trace_id uuid not null,
  member_id uuid not null,
  purpose text not null,
  read_at timestamptz not null default now(),
  primary key (person_id, trace_id)
);
create trigger read_trace_stays before update or delete on access.read_trace
  for each row execute function foundations.refuse_change();
