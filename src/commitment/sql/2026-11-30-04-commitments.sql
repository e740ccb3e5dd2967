-- One row per commitment: what lists say of it, as its log has it. The two places are those of its badge in the lists of what was
-- revoked and suspended, drawn at random, so that they tell nothing of how many there are.
create table commitment.commitment (
  stream_id uuid primary key references commitment.stream,
  reference text not null unique,
  title text not null,
  state text not null,
  award_state text,
  applicants text not null,
  agency_id uuid not null references directory.agency,
  submitted_at timestamptz,
  until_at timestamptz,
  credential_id uuid unique,
  revocation_place integer unique,
  suspension_place integer unique,
  is_revoked boolean not null default false,
  is_suspended boolean not null default false,
  made_at timestamptz not null
);

-- One row per accountable contact: somebody who signs for an organisation, and where they are written to. The log goes by the id alone.
create table commitment.contact (
  stream_id uuid not null references commitment.stream,
  contact_id uuid not null,
  name text not null,
  post text not null,
  email text not null,
  token_hash bytea unique,
  primary key (stream_id, contact_id)
);

-- One row per version that was handed in, whole. Never changed.
create table commitment.snapshot (
  stream_id uuid not null references commitment.stream,
  number smallint not null check (number > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  body jsonb not null,
  made_at timestamptz not null,
  primary key (stream_id, number)
);
create trigger snapshot_stays before update or delete on commitment.snapshot
  for each row execute function foundations.refuse_change();

-- One row per concern that somebody raised about an award, for those who assess.
create table commitment.concern (
  stream_id uuid not null references commitment.stream,
  concern_id uuid not null,
  words text not null,
  email text,
  raised_at timestamptz not null,
  answered_at timestamptz,
  answer text,
  primary key (stream_id, concern_id)
);

-- One row per change of the terms of the scheme; the latest holds.
create table commitment.scheme (
  scheme_id uuid primary key,
  terms jsonb not null,
  artwork bytea,
  artwork_kind text check (artwork_kind in ('svg', 'png')),
  set_by uuid not null,
  set_at timestamptz not null,
  check ((artwork is null) = (artwork_kind is null))
);
create trigger scheme_stays before update or delete on commitment.scheme
  for each row execute function foundations.refuse_change();

-- One row per key that badges are signed with. The secret is sealed with the key of the house; nothing here opens it.
create table commitment.issuing_key (
  key_id text primary key,
  ring_key jsonb not null,
  sealed bytea not null,
  state text not null check (state in ('in-use', 'retired', 'compromised')),
  made_at timestamptz not null
);

-- One row per commitment in the public register, as anybody reads it. Made from the log, and made anew whenever that goes on.
create table commitment.register_entry (
  stream_id uuid primary key references commitment.stream,
  reference text not null unique,
  name text not null,
  applicant text not null,
  areas text[] not null,
  stages text[] not null,
  state text not null,
  body jsonb not null,
  changed_at timestamptz not null
);
-- the register, the latest change first
create index register_entry_changed on commitment.register_entry (changed_at desc, stream_id);

-- One row per roundtable whose record was published, as anybody reads it.
create table commitment.published_log (
  stream_id uuid primary key references commitment.stream,
  title text not null,
  sha256 text not null,
  body jsonb not null,
  published_at timestamptz not null
);

alter table commitment.commitment enable row level security;
create policy commitment_open on commitment.commitment for select to waymark_app using (
  stream_id in (select stream.stream_id from commitment.stream));
create policy commitment_told on commitment.commitment for insert to waymark_app with check (
  stream_id = (select commitment.acting_stream()) and agency_id = (select access.acting_agency()));
create policy commitment_follows on commitment.commitment for update to waymark_app using (
  stream_id = (select commitment.acting_stream()));
grant select, insert, update (title, state, award_state, applicants, submitted_at, until_at, credential_id, revocation_place,
  suspension_place, is_revoked, is_suspended) on commitment.commitment to waymark_app;

alter table commitment.contact enable row level security;
create policy contact_open on commitment.contact for select to waymark_app using (
  stream_id = (select commitment.acting_stream()));
create policy contact_named on commitment.contact for insert to waymark_app with check (
  stream_id = (select commitment.acting_stream()));
create policy contact_written_to on commitment.contact for update to waymark_app using (
  stream_id = (select commitment.acting_stream()));
grant select, insert, update (token_hash) on commitment.contact to waymark_app;

alter table commitment.concern enable row level security;
create policy concern_open on commitment.concern for select to waymark_app using (
  (select access.acting_role()) = 'assessor');
create policy concern_raised on commitment.concern for insert to waymark_app with check (
  stream_id = (select commitment.acting_stream()) and answered_at is null);
create policy concern_answered on commitment.concern for update to waymark_app using (
  (select access.acting_role()) = 'assessor');
grant select, insert, update (answered_at, answer) on commitment.concern to waymark_app;

-- Keys are read where badges are signed and nowhere else: in a transaction that says so. What is public of them is told by a function.
alter table commitment.issuing_key enable row level security;
create policy issuing_key_used on commitment.issuing_key for select to waymark_app using (
  current_setting('waymark.issuing', true) = 'yes');
create policy issuing_key_made on commitment.issuing_key for insert to waymark_app with check (
  current_setting('waymark.issuing', true) = 'yes');
create policy issuing_key_retired on commitment.issuing_key for update to waymark_app using (
  current_setting('waymark.issuing', true) = 'yes');
grant select, insert, update (state) on commitment.issuing_key to waymark_app;

grant select, insert on commitment.snapshot to waymark_app;
alter table commitment.snapshot enable row level security;
create policy snapshot_open on commitment.snapshot for select to waymark_app using (
  stream_id = (select commitment.acting_stream())
  or stream_id in (select register_entry.stream_id from commitment.register_entry));
create policy snapshot_taken on commitment.snapshot for insert to waymark_app with check (
  stream_id = (select commitment.acting_stream()));

grant select, insert on commitment.scheme to waymark_app;
alter table commitment.scheme enable row level security;
create policy scheme_public on commitment.scheme for select to waymark_app using (true);
create policy scheme_set on commitment.scheme for insert to waymark_app with check (
  (select access.acting_role()) = 'assessor' and set_by = (select access.acting_member()));

grant select, insert, update, delete on commitment.register_entry to waymark_app;
alter table commitment.register_entry enable row level security;
create policy register_entry_public on commitment.register_entry for select to waymark_app using (true);
create policy register_entry_kept on commitment.register_entry to waymark_app
  using (stream_id = (select commitment.acting_stream()))
  with check (stream_id = (select commitment.acting_stream()));

grant select, insert, update, delete on commitment.published_log to waymark_app;
alter table commitment.published_log enable row level security;
create policy published_log_public on commitment.published_log for select to waymark_app using (true);
create policy published_log_kept on commitment.published_log to waymark_app
  using (stream_id = (select commitment.acting_stream()))
  with check (stream_id = (select commitment.acting_stream()));

-- The commitments whose time may have come, for the clock of the house. As the owner: the clock is nobody.
create function commitment.on_the_clock() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select stream_id from commitment.commitment
  where state in ('changes_requested', 'awarded')
  order by stream_id;
end;
revoke execute on function commitment.on_the_clock() from public;
grant execute on function commitment.on_the_clock() to waymark_app;

-- The contact whom a word opens a commitment to, to sign it. As the owner, for whoever has a letter alone.
create function commitment.contact_behind(hash bytea) returns table (stream_id uuid, contact_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select contact.stream_id, contact.contact_id from commitment.contact where contact.token_hash = hash;
end;
revoke execute on function commitment.contact_behind(bytea) from public;
grant execute on function commitment.contact_behind(bytea) to waymark_app;

-- The places in the lists of what was revoked and suspended: all that were ever drawn, and those that are set.
create function commitment.status_places() returns table (
  revocation_place integer, suspension_place integer, is_revoked boolean, is_suspended boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select revocation_place, suspension_place, is_revoked, is_suspended
  from commitment.commitment
  where credential_id is not null;
end;
revoke execute on function commitment.status_places() from public;
grant execute on function commitment.status_places() to waymark_app;

-- What the public may know of keys: everything but the secret.
create function commitment.public_keys() returns table (ring_key jsonb, state text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select ring_key, state from commitment.issuing_key order by made_at, key_id;
end;
revoke execute on function commitment.public_keys() from public;
grant execute on function commitment.public_keys() to waymark_app;

-- The next number of a year's references, one asker at a time. As the owner, for nobody sees all commitments.
create function commitment.next_number(year text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('commitment.next_number ' || year));
  return (
    select coalesce(max(split_part(commitment.reference, '-', 3)::integer), 0) + 1
    from commitment.commitment
    where commitment.reference like 'C2C-' || year || '-%');
end $$;
revoke execute on function commitment.next_number(text) from public;
grant execute on function commitment.next_number(text) to waymark_app;

-- Roundtables that have closed while somebody still waits to be written to, for the clock of the house.
create function commitment.letters_waiting() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select distinct roundtable.stream_id
  from commitment.roundtable
  join commitment.seat using (stream_id)
  where roundtable.state in ('closed', 'published') and seat.email is not null;
end;
revoke execute on function commitment.letters_waiting() from public;
grant execute on function commitment.letters_waiting() to waymark_app;

-- Forgets the names, addresses and words of those who sat in a roundtable that closed, was cancelled or was to begin 90 days
-- ago or longer. The log goes by the seat alone.
create function commitment.forget_seats(as_of timestamptz) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with over as (
    select roundtable.stream_id
    from commitment.roundtable
    where coalesce(
        (select max(log_line.happened_at) from commitment.log_line
          where log_line.stream_id = roundtable.stream_id and log_line.kind in ('closed', 'cancelled')),
        roundtable.starts_at, roundtable.made_at) < as_of - interval '90 days'
  ),
  forgotten as (
    update commitment.seat set name = '', email = null, token_hash = null, member_id = null
    where stream_id in (select over.stream_id from over)
      and (name <> '' or email is not null or token_hash is not null or member_id is not null)
    returning 1
  )
  select count(*)::integer from forgotten;
end;
revoke execute on function commitment.forget_seats(timestamptz) from public;
grant execute on function commitment.forget_seats(timestamptz) to waymark_app;
