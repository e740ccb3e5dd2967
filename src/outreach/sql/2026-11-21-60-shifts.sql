-- One row per patch: a part of a council that a team walks, under the name teams give it.
create table outreach.patch (
  patch_id uuid primary key,
  area_code text not null,
  name text not null check (length(name) between 1 and 100),
  is_walked boolean not null default true,
  named_by uuid not null,
  named_at timestamptz not null default now()
);
-- one name, one patch, however it is written
create unique index patch_by_name on outreach.patch (area_code, lower(name));

-- One row per shift: an agency's team out in one council from a moment to a moment.
create table outreach.shift (
  shift_id uuid primary key,
  agency_id uuid not null,
  area_code text not null,
  team text not null check (length(team) <= 100),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  -- the evening on which the night of this shift began, in London
  night date not null generated always as
    (((starts_at at time zone 'Europe/London') - interval '12 hours')::date) stored,
  conditions text not null check (conditions in ('not_told', 'dry', 'wet', 'cold', 'snow_or_ice', 'hot')),
  planned_by uuid not null,
  planned_at timestamptz not null default now(),
  called_off_at timestamptz,
  called_off_by uuid,
  check ((called_off_at is null) = (called_off_by is null))
);
-- the shifts of some councils around a night
create index shift_by_night on outreach.shift (area_code, night);

-- One row per shift and member who works it.
create table outreach.shift_worker (
  shift_id uuid not null references outreach.shift,
  member_id uuid not null,
  primary key (shift_id, member_id)
);
-- tonight's shift of one member
create index shift_worker_by_member on outreach.shift_worker (member_id);

-- One row per shift and patch it was to walk.
create table outreach.shift_patch (
  shift_id uuid not null references outreach.shift,
  patch_id uuid not null references outreach.patch,
  primary key (shift_id, patch_id)
);

-- One row per shift and patch it did walk. Never changed.
create table outreach.patch_visit (
  shift_id uuid not null references outreach.shift,
  patch_id uuid not null references outreach.patch,
  told_by uuid not null,
  told_at timestamptz not null default now(),
  primary key (shift_id, patch_id)
);
create trigger patch_visit_stays before update or delete on outreach.patch_visit
  for each row execute function foundations.refuse_change();

-- One row per stretch of severe weather in one council, in which more is offered (SWEP).
create table outreach.severe_weather (
  severe_weather_id uuid primary key,
  area_code text not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at and until_at <= from_at + interval '31 days'),
  trigger_code text not null check (trigger_code in ('frost', 'snow_or_ice', 'wind_or_storm', 'flood', 'heat')),
  message text not null check (length(message) <= 300),
  switched_on_by uuid not null,
  switched_on_at timestamptz not null default now(),
  switched_off_at timestamptz,
  switched_off_by uuid,
  check ((switched_off_at is null) = (switched_off_by is null))
);
-- the severe weather of some councils now
create index severe_weather_by_area on outreach.severe_weather (area_code, until_at);

-- Patches and shifts are told to every member; who plans them is an outreach worker or a coordinator, for their agency.
alter table outreach.patch enable row level security;
create policy patch_known on outreach.patch for select to waymark_app
  using ((select access.acting_agency()) is not null);
create policy patch_named on outreach.patch for insert to waymark_app with check (
  named_by = (select access.acting_member())
  and (select access.acting_role()) in ('outreach_worker', 'coordinator'));
create policy patch_left on outreach.patch for update to waymark_app
  using ((select access.acting_role()) = 'coordinator');
grant select, insert, update (is_walked) on outreach.patch to waymark_app;

alter table outreach.shift enable row level security;
create policy shift_known on outreach.shift for select to waymark_app
  using ((select access.acting_agency()) is not null);
create policy shift_planned on outreach.shift for insert to waymark_app with check (
  planned_by = (select access.acting_member())
  and agency_id = (select access.acting_agency())
  and (select access.acting_role()) in ('outreach_worker', 'coordinator'));
create policy shift_told on outreach.shift for update to waymark_app
  using (agency_id = (select access.acting_agency()))
  with check (coalesce(called_off_by, (select access.acting_member())) = (select access.acting_member()));
grant select, insert, update (conditions, called_off_at, called_off_by) on outreach.shift to waymark_app;

alter table outreach.shift_worker enable row level security;
create policy shift_worker_known on outreach.shift_worker for select to waymark_app
  using ((select access.acting_agency()) is not null);
create policy shift_worker_added on outreach.shift_worker for insert to waymark_app with check (
  exists (
    select from outreach.shift
    where shift.shift_id = shift_worker.shift_id and shift.agency_id = (select access.acting_agency())
  ));
grant select, insert on outreach.shift_worker to waymark_app;

alter table outreach.shift_patch enable row level security;
create policy shift_patch_known on outreach.shift_patch for select to waymark_app
  using ((select access.acting_agency()) is not null);
create policy shift_patch_added on outreach.shift_patch for insert to waymark_app with check (
  exists (
    select from outreach.shift
    where shift.shift_id = shift_patch.shift_id and shift.agency_id = (select access.acting_agency())
  ));
grant select, insert on outreach.shift_patch to waymark_app;

alter table outreach.patch_visit enable row level security;
create policy patch_visit_known on outreach.patch_visit for select to waymark_app
  using ((select access.acting_agency()) is not null);
create policy patch_visit_told on outreach.patch_visit for insert to waymark_app with check (
  told_by = (select access.acting_member())
  and exists (
    select from outreach.shift
    where shift.shift_id = patch_visit.shift_id and shift.agency_id = (select access.acting_agency())
  ));
grant select, insert on outreach.patch_visit to waymark_app;

-- Severe weather is told to everybody, and switched on and off by a coordinator.
alter table outreach.severe_weather enable row level security;
create policy severe_weather_public on outreach.severe_weather for select to waymark_app using (true);
create policy severe_weather_on on outreach.severe_weather for insert to waymark_app with check (
  switched_on_by = (select access.acting_member())
  and switched_off_by is null
  and (select access.acting_role()) = 'coordinator');
create policy severe_weather_off on outreach.severe_weather for update to waymark_app
  using ((select access.acting_role()) = 'coordinator')
  with check (switched_off_by = (select access.acting_member()));
grant select, insert, update (switched_off_at, switched_off_by) on outreach.severe_weather to waymark_app;
