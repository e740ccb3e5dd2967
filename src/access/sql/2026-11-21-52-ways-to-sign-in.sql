-- A sign-in is listed on its member's own page: by which way, on what, when last used. One that was proved by two
-- things, or by a passkey, opens the record; any other opens the member's own page. Those there already are the
-- demonstration's, where nothing needs proof.
alter table access.session
  add column session_id uuid not null unique default gen_random_uuid(),
  add column way text not null default 'demonstration'
    check (way in ('demonstration', 'link', 'link_and_code', 'passkey', 'organisation', 'invitation')),
  add column is_strong boolean not null default true,
  add column device text not null default 'A browser',
  add column last_used_at timestamptz not null default now();

-- the sessions of one member: their own page, and the day they leave
create index session_of_member on access.session (member_id);

-- Whether this transaction is one of those that sign somebody in, or change how they do. What they need is closed
-- to every other.
create function access.at_the_door() returns boolean
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return coalesce(current_setting('waymark.door', true), '') = 'open';

-- One row per link sent to sign in with. Only a hash is kept, it opens once, and five wrong codes use it up.
create table access.sign_in_link (
  token_hash bytea primary key,
  member_id uuid not null references access.member,
  expires_at timestamptz not null,
  wrong_codes smallint not null default 0
);
-- the links of one member, which end with the membership
create index sign_in_link_of_member on access.sign_in_link (member_id);

-- One row per passkey: its public key, and how often it says it was used.
create table access.passkey (
  passkey_id text primary key check (length(passkey_id) between 1 and 1400),
  member_id uuid not null references access.member,
  name text not null check (length(name) between 1 and 60),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  added_at timestamptz not null,
  last_used_at timestamptz
);
-- the passkeys of one member, on their own page
create index passkey_of_member on access.passkey (member_id);

-- One row per challenge a passkey has yet to answer: by its hash, for whom if that is known. It is taken once.
create table access.passkey_challenge (
  challenge_hash bytea primary key,
  member_id uuid references access.member,
  expires_at timestamptz not null
);

-- One row per member with an authenticator app, from when it is shown to them. The secret is sealed; a step that
-- was used is not taken again.
create table access.authenticator (
  member_id uuid primary key references access.member,
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

-- One row per recovery code not used yet, by its hash.
create table access.recovery_code (
  member_id uuid not null references access.member,
  code_hash bytea not null,
  primary key (member_id, code_hash)
);

-- One row per thing whose tries are counted: how many lately, and when the next may be made. Whose they are is a
-- hash that only the house can make.
create table access.counted_try (
  counted_hash bytea primary key,
  tries integer not null check (tries >= 0),
  last_at timestamptz not null,
  free_at timestamptz not null
);
-- tries nobody needs any more
create index counted_try_by_last on access.counted_try (last_at);

-- One row per account and network it was signed in from: strangers' mistakes elsewhere never hold it up there.
create table access.known_network (
  known_hash bytea primary key,
  last_at timestamptz not null
);

-- One row per organisation whose members sign in at their own organisation (OpenID Connect). The secret is sealed.
create table access.organisation_sign_in (
  agency_id uuid primary key references directory.agency,
  issuer text not null check (issuer ~ '^https?://'),
  client_id text not null,
  sealed_secret bytea not null,
  email_domain text not null check (email_domain = lower(email_domain)),
  is_strong boolean not null,
  set_by uuid references access.member,
  set_at timestamptz not null
);

-- One row per member whom an organisation has vouched for: the name that its sign-in knows them by, which unlike an
-- e-mail address is never given to somebody else.
create table access.organisation_subject (
  issuer text not null,
  subject text not null,
  member_id uuid not null unique references access.member,
  primary key (issuer, subject)
);

-- One row per sign-in under way at an organisation: which browser began it, and what must come back.
create table access.organisation_visit (
  state_hash bytea primary key,
  browser_hash bytea not null,
  agency_id uuid not null references directory.agency,
  nonce text not null,
  code_verifier text not null,
  back text not null,
  expires_at timestamptz not null
);

alter table access.sign_in_link enable row level security;
alter table access.passkey enable row level security;
alter table access.passkey_challenge enable row level security;
alter table access.authenticator enable row level security;
alter table access.recovery_code enable row level security;
alter table access.counted_try enable row level security;
alter table access.known_network enable row level security;
alter table access.organisation_sign_in enable row level security;
alter table access.organisation_subject enable row level security;
alter table access.organisation_visit enable row level security;

create policy at_the_door on access.sign_in_link to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.passkey to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.passkey_challenge to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.authenticator to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.recovery_code to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.counted_try to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.known_network to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.organisation_sign_in to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.organisation_subject to waymark_app using ((select access.at_the_door()));
create policy at_the_door on access.organisation_visit to waymark_app using ((select access.at_the_door()));
grant select, insert, update, delete on access.sign_in_link, access.passkey, access.passkey_challenge,
  access.authenticator, access.recovery_code, access.counted_try, access.known_network,
  access.organisation_sign_in, access.organisation_subject, access.organisation_visit to waymark_app;

-- an invitation taken up and a leaving change the member; the rows of members are otherwise read alone
create policy member_comes on access.member for insert to waymark_app with check ((select access.at_the_door()));
create policy member_changes on access.member for update to waymark_app using ((select access.at_the_door()));
grant insert, update on access.member to waymark_app;
