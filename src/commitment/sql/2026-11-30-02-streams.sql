create schema commitment;
grant usage on schema commitment to waymark_app;

-- What this transaction is about: one roundtable or one commitment, and no other.
create function commitment.acting_stream() returns uuid
language sql stable parallel safe
return nullif(current_setting('waymark.stream_id', true), '')::uuid;

-- One row per roundtable and per commitment: how far its log has come, and whose it is.
create table commitment.stream (
  stream_id uuid primary key,
  kind text not null check (kind in ('roundtable', 'commitment')),
  head integer not null default 0 check (head >= 0),
  agency_ids uuid[] not null default '{}',
  open_to text[] not null default '{}'
);
-- those of one organisation, for its lists
create index stream_of_agency on commitment.stream using gin (agency_ids);

-- One row per thing that happened in a stream, in order. Never changed. Of what was said under nobody’s name no seat stands
-- here, and the moment is rounded to the minute.
create table commitment.log_line (
  stream_id uuid not null references commitment.stream,
  position integer not null check (position > 0),
  command_id uuid not null,
  part smallint not null check (part >= 0),
  kind text not null,
  told jsonb not null,
  seat_id uuid,
  member_id uuid,
  happened_at timestamptz not null,
  primary key (stream_id, position)
);
-- a command sent twice is done once
create unique index log_line_once on commitment.log_line (stream_id, command_id, part);
create trigger log_line_stays before update or delete on commitment.log_line
  for each row execute function foundations.refuse_change();

-- One row per roundtable: what lists and doors say of it, as its log has it. A code opens the door while there is one.
create table commitment.roundtable (
  stream_id uuid primary key references commitment.stream,
  title text not null,
  state text not null,
  format text not null,
  starts_at timestamptz,
  join_code text unique check (join_code ~ '^[A-Z]{6}$'),
  agency_id uuid not null references directory.agency,
  convened_by uuid not null,
  made_at timestamptz not null
);

-- One row per seat in a roundtable: who sits there, by the name they gave, and the hash of the word that shows it is them.
-- Names are forgotten in time; the log goes by the seat alone.
create table commitment.seat (
  stream_id uuid not null references commitment.stream,
  seat_id uuid not null,
  name text not null,
  -- where what came of it is sent, once, when the roundtable has closed; forgotten then
  email text,
  member_id uuid,
  token_hash bytea unique,
  seen_at timestamptz,
  primary key (stream_id, seat_id)
);
-- the seat of a member
create index seat_of_member on commitment.seat (stream_id, member_id) where member_id is not null;

-- One row per version of a format that an organisation has made of another. Never changed: a change is the next version.
create table commitment.template_version (
  template_id uuid not null,
  version smallint not null check (version > 0),
  agency_id uuid not null references directory.agency,
  name text not null,
  body jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (template_id, version)
);
create trigger template_version_stays before update or delete on commitment.template_version
  for each row execute function foundations.refuse_change();
alter table commitment.template_version enable row level security;
create policy template_version_open on commitment.template_version for select to waymark_app using (
  agency_id = (select access.acting_agency()));
create policy template_version_made on commitment.template_version for insert to waymark_app with check (
  agency_id = (select access.acting_agency()) and made_by = (select access.acting_member())
  and (select access.acting_role()) = 'coordinator');
grant select, insert on commitment.template_version to waymark_app;

alter table commitment.stream enable row level security;
create policy stream_open on commitment.stream for select to waymark_app using (
  stream_id = (select commitment.acting_stream())
  or agency_ids && array[(select access.acting_agency())]
  or (select access.acting_role()) = any (open_to));
create policy stream_begun on commitment.stream for insert to waymark_app with check (
  stream_id = (select commitment.acting_stream()));
create policy stream_goes_on on commitment.stream for update to waymark_app using (
  stream_id = (select commitment.acting_stream()));
grant select, insert, update (head, agency_ids, open_to) on commitment.stream to waymark_app;

alter table commitment.log_line enable row level security;
create policy log_line_open on commitment.log_line for select to waymark_app using (
  stream_id = (select commitment.acting_stream()));
create policy log_line_added on commitment.log_line for insert to waymark_app with check (
  stream_id = (select commitment.acting_stream()));
grant select, insert on commitment.log_line to waymark_app;

alter table commitment.roundtable enable row level security;
create policy roundtable_open on commitment.roundtable for select to waymark_app using (
  stream_id in (select stream.stream_id from commitment.stream));
create policy roundtable_told on commitment.roundtable for insert to waymark_app with check (
  stream_id = (select commitment.acting_stream()) and agency_id = (select access.acting_agency()));
create policy roundtable_follows on commitment.roundtable for update to waymark_app using (
  stream_id = (select commitment.acting_stream()));
grant select, insert, update (title, state, starts_at, join_code) on commitment.roundtable to waymark_app;

alter table commitment.seat enable row level security;
create policy seat_open on commitment.seat for select to waymark_app using (
  stream_id = (select commitment.acting_stream()));
create policy seat_taken on commitment.seat for insert to waymark_app with check (
  stream_id = (select commitment.acting_stream()));
create policy seat_kept on commitment.seat for update to waymark_app using (
  stream_id = (select commitment.acting_stream()));
grant select, insert, update (name, email, token_hash, seen_at) on commitment.seat to waymark_app;

-- Adds lines to a stream that stands where its reader believes it to stand, and tells every process. Gives how far the log
-- has come; null where it had gone further, so that whoever asks reads on and decides again; and nought where the
-- command was done before.
create function commitment.add_lines(
  of_stream uuid, after integer, command uuid, lines jsonb, seat uuid, member uuid, at timestamptz
) returns integer
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
declare
  stands integer;
begin
  select stream.head into stands from commitment.stream where stream.stream_id = of_stream for update;
  if exists (
    select from commitment.log_line as line where line.stream_id = of_stream and line.command_id = command) then
    return 0;
  end if;
  if stands is distinct from after then
    return null;
  end if;
  insert into commitment.log_line (stream_id, position, command_id, part, kind, told, seat_id, member_id, happened_at)
  select of_stream, after + told.place, command, told.place - 1, told.line ->> 'kind', told.line - 'kind', seat, member, at
  from jsonb_array_elements(lines) with ordinality as told (line, place);
  update commitment.stream set head = after + jsonb_array_length(lines) where stream.stream_id = of_stream;
  perform pg_notify('waymark_stream', of_stream || ' ' || after + jsonb_array_length(lines));
  return after + jsonb_array_length(lines);
end $$;
revoke execute on function commitment.add_lines(uuid, integer, uuid, jsonb, uuid, uuid, timestamptz) from public;
grant execute on function commitment.add_lines(uuid, integer, uuid, jsonb, uuid, uuid, timestamptz) to waymark_app;

-- The roundtable whose door a code opens, while it can be joined. As the owner, for whoever stands at the door has no name yet.
create function commitment.roundtable_behind(code text)
returns table (stream_id uuid, title text, state text)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select roundtable.stream_id, roundtable.title, roundtable.state
  from commitment.roundtable
  where roundtable.join_code = code
    and roundtable.state in ('scheduled', 'lobby', 'running', 'paused', 'wrapping');
end;
revoke execute on function commitment.roundtable_behind(text) from public;
grant execute on function commitment.roundtable_behind(text) to waymark_app;

-- The seat that a word opens. As the owner, for the same reason.
create function commitment.seat_behind(hash bytea)
returns table (stream_id uuid, seat_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select seat.stream_id, seat.seat_id
  from commitment.seat
  where seat.token_hash = hash;
end;
revoke execute on function commitment.seat_behind(bytea) from public;
grant execute on function commitment.seat_behind(bytea) to waymark_app;
