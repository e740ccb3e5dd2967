-- One row per trace left in a transaction that has not ended: it takes its place in its chain as the last thing the
-- transaction does. So a chain is held for the moment of committing and no longer, nobody who holds one waits for
-- anything else, and a member's many transactions at once can neither queue behind each other nor deadlock.
-- Empty outside of such a transaction, and so kept out of the server's log.
create unlogged table access.trace_waiting (
  waiting_id uuid primary key default gen_random_uuid(),
  happened_at timestamptz not null,
  member_id uuid,
  agency_id uuid,
  action text not null,
  purpose text,
  people uuid[] not null,
  categories text[] not null,
  detail text not null
);
alter table access.trace_waiting enable row level security;

create or replace function access.leave_trace(
  of_action text, of_people uuid[], of_categories text[], in_detail text
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into access.trace_waiting (happened_at, member_id, agency_id, action, purpose, people, categories, detail)
  values (
    clock_timestamp(), access.acting_member(),
    (select agency_id from access.member where member_id = access.acting_member()),
    of_action, access.acting_purpose(),
    array(select distinct unnest(of_people) order by 1),
    array(select distinct unnest(of_categories) order by 1),
    coalesce(in_detail, '')
  );
end $$;

-- Gives a waiting trace its place at the end of the chain of whoever left it.
create function access.chain_trace() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  line access.audit_event;
begin
  line.chain := coalesce(new.member_id::text, 'house');
  line.happened_at := new.happened_at;
  line.member_id := new.member_id;
  line.agency_id := new.agency_id;
  line.action := new.action;
  line.purpose := new.purpose;
  line.people := new.people;
  line.categories := new.categories;
  line.detail := new.detail;

  insert into access.audit_chain (chain, position, hash)
  values (line.chain, 0, sha256(convert_to(line.chain, 'UTF8')))
  on conflict (chain) do nothing;
  select chain.position + 1, chain.hash into line.position, line.previous_hash
  from access.audit_chain as chain
  where chain.chain = line.chain
  for update;

  line.hash := access.audit_hash(line);
  insert into access.audit_event select line.*;
  insert into access.audit_person (person_id, chain, position)
  select unnest(line.people), line.chain, line.position;
  update access.audit_chain
  set position = line.position, hash = line.hash
  where audit_chain.chain = line.chain;
  -- because it has its place now
  delete from access.trace_waiting where waiting_id = new.waiting_id;
  return null;
end $$;
create constraint trigger trace_takes_its_place after insert on access.trace_waiting
  deferrable initially deferred
  for each row execute function access.chain_trace();

-- an auditor's days
create index audit_event_by_moment on access.audit_event (happened_at);

-- How much of a chain the last seal covers.
alter table access.audit_chain add column sealed_position bigint not null default 0;

-- One row per seal over the audit: where each chain ended that had grown since the seal before, and a hash over that
-- and the seal before. Whoever cuts a chain or takes one away must make every later seal anew, and whoever wrote one
-- of those down elsewhere sees it. Never changed.
create table access.audit_seal (
  seal_number bigint primary key,
  sealed_at timestamptz not null,
  chains text[] not null,
  positions bigint[] not null,
  heads text[] not null,
  previous_seal text not null,
  seal text not null unique,
  check (cardinality(chains) = cardinality(positions) and cardinality(chains) = cardinality(heads))
);
create trigger audit_seal_stays before update or delete on access.audit_seal
  for each row execute function foundations.refuse_change();
alter table access.audit_seal enable row level security;
create policy audit_seal_seen on access.audit_seal for select to waymark_app using (
  (select access.acting_role()) = 'auditor');
grant select on access.audit_seal to waymark_app;

-- The hash of a seal, in hexadecimal: SHA-256 over everything it says and the seal before it.
create function access.seal_hash(sealed access.audit_seal) returns text
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return encode(sha256(convert_to(
  json_build_array(
    (sealed).previous_seal, (sealed).seal_number, extract(epoch from (sealed).sealed_at)::text,
    (sealed).chains, (sealed).positions, (sealed).heads
  )::text, 'UTF8')), 'hex');

-- Seals whatever has been added since the last seal; where nothing was, that one still says all there is to say.
create function access.seal_audit() returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  last access.audit_seal;
  next access.audit_seal;
begin
  perform pg_advisory_xact_lock(7263055);
  select * into last from access.audit_seal order by seal_number desc limit 1;
  perform from access.audit_chain where position > sealed_position order by chain for update;
  select coalesce(array_agg(chain order by chain), '{}'), coalesce(array_agg(position order by chain), '{}'),
    coalesce(array_agg(encode(hash, 'hex') order by chain), '{}')
  into next.chains, next.positions, next.heads
  from access.audit_chain
  where position > sealed_position;
  if cardinality(next.chains) = 0 and last.seal is not null then
    return last.seal;
  end if;
  next.seal_number := coalesce(last.seal_number, 0) + 1;
  next.sealed_at := clock_timestamp();
  next.previous_seal := coalesce(last.seal, '');
  next.seal := access.seal_hash(next);
  insert into access.audit_seal select next.*;
  update access.audit_chain set sealed_position = position where position > sealed_position;
  return next.seal;
end $$;

-- for the owner, who seals, and nobody else
revoke execute on function access.seal_audit() from public;
revoke execute on function access.chain_trace() from public;
revoke execute on function access.leave_trace(text, uuid[], text[], text) from public;
grant execute on function access.leave_trace(text, uuid[], text[], text) to waymark_app;
