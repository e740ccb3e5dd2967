-- One row per chain of the audit: where it ends. Each member has a chain, so that two members never wait for each other.
create table access.audit_chain (
  chain text primary key,
  position bigint not null,
  hash bytea not null
);

-- One row per act that touched somebody's record: who, for what, whose, which categories. Each holds the hash of
-- the one before it in its chain. Never changed.
create table access.audit_event (
  chain text not null,
  position bigint not null,
  happened_at timestamptz not null,
  member_id uuid,
  agency_id uuid,
  action text not null,
  purpose text,
  people uuid[] not null,
  categories text[] not null,
  detail text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (chain, position)
);
create trigger audit_event_stays before update or delete on access.audit_event
  for each row execute function foundations.refuse_change();

-- One row per person an act touched: who has looked at somebody is read from it. Never changed.
create table access.audit_person (
  person_id uuid not null,
  chain text not null,
  position bigint not null,
  primary key (person_id, chain, position)
);
create trigger audit_person_stays before update or delete on access.audit_person
  for each row execute function foundations.refuse_change();

-- The hash of one line of the audit: SHA-256 over everything it says and the hash before it.
create function access.audit_hash(line access.audit_event) returns bytea
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return sha256((line).previous_hash || convert_to(
  json_build_array(
    (line).chain, (line).position, extract(epoch from (line).happened_at)::text, (line).member_id,
    (line).agency_id, (line).action, (line).purpose, (line).people, (line).categories, (line).detail
  )::text, 'UTF8'));

-- Adds a line to the chain of whoever acts. Who, for which organisation and what for are what the transaction
-- says they are, not what a caller claims.
create function access.leave_trace(
  of_action text, of_people uuid[], of_categories text[], in_detail text
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  line access.audit_event;
begin
  line.member_id := access.acting_member();
  line.agency_id := (select agency_id from access.member where member_id = line.member_id);
  line.chain := coalesce(line.member_id::text, 'house');
  line.happened_at := clock_timestamp();
  line.action := of_action;
  line.purpose := access.acting_purpose();
  line.people := array(select distinct unnest(of_people) order by 1);
  line.categories := array(select distinct unnest(of_categories) order by 1);
  line.detail := coalesce(in_detail, '');

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
end $$;

-- The traces left before there were chains take their place in them.
do $$
declare
  trace record;
begin
  for trace in
    select member_id, purpose, read_at, array_agg(person_id order by person_id) as people
    from access.read_trace
    group by member_id, purpose, read_at
    order by read_at, member_id, purpose
  loop
    perform set_config('waymark.member_id', trace.member_id::text, true);
    perform access.leave_trace('read', trace.people, '{identity}', trace.purpose || ' (at ' || trace.read_at || ')');
  end loop;
  perform set_config('waymark.member_id', '', true);
end $$;
-- because every trace now stands in a chain, and the code that wrote here does so no more
drop table access.read_trace;
