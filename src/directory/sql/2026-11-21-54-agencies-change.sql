-- One row per change of an organisation, as it was from that day on: registered, amended, merged into another,
-- or closed. Never changed; what is wrong is put right by a later word.
create table directory.agency_change (
  agency_id uuid not null references directory.agency,
  change_id uuid not null,
  kind text not null check (kind in ('registered', 'amended', 'merged', 'closed')),
  name text not null,
  agency_kind text not null,
  charity_number text,
  company_number text,
  into_agency_id uuid references directory.agency,
  happened_on date not null,
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (agency_id, change_id),
  check ((kind = 'merged') = (into_agency_id is not null)),
  check (into_agency_id <> agency_id)
);
create trigger agency_change_stays before update or delete on directory.agency_change
  for each row execute function foundations.refuse_change();

-- finds an organisation by its name, when one is about to be registered
create index agency_by_name on directory.agency (lower(name));

-- organisations are known to everybody here, and coordinators look after them
alter table directory.agency enable row level security;
create policy agency_known on directory.agency for select to waymark_app using (true);
create policy agency_registered on directory.agency for insert to waymark_app
  with check ((select access.acting_role()) = 'coordinator');
create policy agency_amended on directory.agency for update to waymark_app
  using ((select access.acting_role()) = 'coordinator');
grant insert, update (name, kind, charity_number, company_number, status) on directory.agency to waymark_app;

alter table directory.agency_change enable row level security;
create policy agency_change_known on directory.agency_change for select to waymark_app using (true);
create policy agency_change_made on directory.agency_change for insert to waymark_app
  with check ((select access.acting_role()) = 'coordinator' and changed_by = (select access.acting_member()));
grant select, insert on directory.agency_change to waymark_app;
