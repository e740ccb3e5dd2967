-- One row per phone that a member uses. The token is known to the phone alone; what wraps its key is sealed here.
create table outreach.device (
  device_id uuid primary key,
  member_id uuid not null,
  agency_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  token_hash bytea not null,
  secret_sealed bytea not null,
  registered_at timestamptz not null,
  last_seen_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  told_at timestamptz,
  wiped_at timestamptz,
  check ((revoked_at is null) = (revoked_by is null)),
  check (told_at is null or revoked_at is not null),
  check (wiped_at is null or revoked_at is not null)
);
-- the phones of one member
create index device_by_member on outreach.device (member_id);

-- One row per phone taken out of use and entry it still held when it was told: sealed, believed by nobody, and
-- recorded only once its member or a coordinator has looked at it.
create table outreach.left_entry (
  device_id uuid not null references outreach.device,
  entry_id uuid not null,
  entry_sealed bytea not null,
  left_at timestamptz not null default now(),
  decision text check (decision in ('recorded', 'left_out')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (device_id, entry_id),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);

alter table outreach.device enable row level security;
create policy device_seen on outreach.device for select to waymark_app using (
  member_id = (select access.acting_member())
  or ((select access.acting_role()) = 'coordinator'
    and agency_id = any ((select access.open_agencies('contact'))::uuid[])));
create policy device_registered on outreach.device for insert to waymark_app with check (
  member_id = (select access.acting_member())
  and agency_id = (select access.acting_agency())
  and revoked_at is null);
-- one taken out of use stays so
create policy device_changed on outreach.device for update to waymark_app using (
  revoked_at is null
  and (member_id = (select access.acting_member())
    or ((select access.acting_role()) = 'coordinator'
      and agency_id = any ((select access.open_agencies('contact'))::uuid[]))))
  with check (coalesce(revoked_by, (select access.acting_member())) = (select access.acting_member()));
grant select, insert, update (last_seen_at, revoked_at, revoked_by) on outreach.device to waymark_app;

alter table outreach.left_entry enable row level security;
create policy left_entry_seen on outreach.left_entry for select to waymark_app using (
  exists (select from outreach.device where device.device_id = left_entry.device_id));
create policy left_entry_decided on outreach.left_entry for update to waymark_app using (
  decision is null and exists (select from outreach.device where device.device_id = left_entry.device_id))
  with check (decided_by = (select access.acting_member()));
grant select, update (decision, decided_by, decided_at) on outreach.left_entry to waymark_app;

-- What a phone is told that shows its token, signed in or not: in use, revoked, or nothing where it is unknown.
create function outreach.device_state(of_device uuid, with_token bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  state text;
begin
  select case when revoked_at is null then 'in_use' else 'revoked' end into state
  from outreach.device
  where device_id = of_device and token_hash = with_token;
  if state = 'revoked' then
    update outreach.device set told_at = coalesce(told_at, now()) where device_id = of_device;
  end if;
  return state;
end $$;

-- Takes what a phone that was taken out of use still holds, once, until it says that it has wiped itself: 20,000
-- entries at most. Says how many of them are here.
create function outreach.leave_entries(of_device uuid, with_token bytea, ids uuid[], sealed bytea[]) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here integer;
begin
  perform from outreach.device
  where device_id = of_device and token_hash = with_token and revoked_at is not null and wiped_at is null
  for update;
  if not found then
    return null;
  end if;
  if (select count(*) from outreach.left_entry where device_id = of_device) + cardinality(ids) > 20000 then
    return null;
  end if;
  insert into outreach.left_entry (device_id, entry_id, entry_sealed)
  select of_device, told.id, told.words
  from unnest(ids, sealed) as told (id, words)
  on conflict (device_id, entry_id) do nothing;
  select count(*) into here from outreach.left_entry where device_id = of_device and entry_id = any (ids);
  return here;
end $$;

-- A phone says that it has wiped itself: from then on it can leave nothing more.
create function outreach.device_wiped(of_device uuid, with_token bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update outreach.device
  set wiped_at = coalesce(wiped_at, now())
  where device_id = of_device and token_hash = with_token and revoked_at is not null;
end;
