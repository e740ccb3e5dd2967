-- What the web may do with contacts: read those of organisations that share them, write those of one's own.
alter table outreach.contact enable row level security;
create policy contact_open on outreach.contact for select to waymark_app using (
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000') = any ((select access.open_agencies('contact'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
create policy contact_recorded on outreach.contact for insert to waymark_app with check (
  agency_id = (select access.acting_agency())
  and recorded_by = (select access.acting_member())
  and agency_id = any ((select access.open_agencies('contact'))::uuid[]));
-- only to be locked: the table refuses every change of a contact
create policy contact_held on outreach.contact for update to waymark_app using (
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000') = any ((select access.open_agencies('contact'))::uuid[])
  and person_id <> all ((select access.closed_people())::uuid[]));
grant select, insert, update (late_reason) on outreach.contact to waymark_app;

-- A later word is open to whoever the contact is open to.
alter table outreach.contact_change enable row level security;
create policy contact_change_open on outreach.contact_change for select to waymark_app using (
  exists (
    select from outreach.contact
    where contact.person_id = contact_change.person_id and contact.contact_id = contact_change.contact_id
  ));
create policy contact_change_told on outreach.contact_change for insert to waymark_app with check (
  changed_by = (select access.acting_member())
  and exists (
    select from outreach.contact
    where contact.person_id = contact_change.person_id and contact.contact_id = contact_change.contact_id
  ));
grant select, insert on outreach.contact_change to waymark_app;

alter table outreach.single_night enable row level security;
create policy single_night_public on outreach.single_night for select to waymark_app using (true);
create policy single_night_declared on outreach.single_night for insert to waymark_app with check (
  declared_by = (select access.acting_member()));
create policy single_night_declared_again on outreach.single_night for update to waymark_app using (
  (select access.acting_member()) is not null)
  with check (declared_by = (select access.acting_member()));
grant select, insert, update on outreach.single_night to waymark_app;

-- Contacts as they stand now, for members: whoever reads it sees the contacts that are open to them.
create view outreach.standing_contact with (security_invoker = true) as
select contact.person_id, contact.contact_id, contact.area_code, contact.contact_type, contact.is_identified,
  contact.night, contact.contacted_at, contact.agency_id, contact.recorded_by
from outreach.contact
where not exists (
  select from outreach.contact_change as change
  where change.person_id = contact.person_id and change.contact_id = contact.contact_id
)
union all
select latest.person_id, latest.contact_id, latest.area_code, latest.contact_type, latest.is_identified,
  latest.night, latest.contacted_at, contact.agency_id, contact.recorded_by
from outreach.contact_change as latest
join outreach.contact using (person_id, contact_id)
where latest.kind = 'amended'
  and not exists (
    select from outreach.contact_change as later
    where later.person_id = latest.person_id and later.contact_id = latest.contact_id
      and later.change_id > latest.change_id
  );
grant select on outreach.standing_contact to waymark_app;

-- Moves every contact that hangs on a writing, with all later words about it, to the person the writing now
-- belongs to. The person is in every key, so rows are written anew and the old ones go; it is the one act that
-- may, and the setting that allows it ends with it.
create function outreach.carry_contacts(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  perform set_config('waymark.relinking', 'yes', true);
  insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type, is_identified,
    source_person_id, agency_id, recorded_by, source_ref, recorded_at, late_reason)
  select to_person, contact_id, area_code, contacted_at, contact_type, is_identified,
    source_person_id, agency_id, recorded_by, source_ref, recorded_at, late_reason
  from outreach.contact
  where person_id = from_person and source_person_id = writing;
  insert into outreach.contact_change (person_id, contact_id, change_id, kind, area_code, contacted_at,
    contact_type, is_identified, reason, changed_by, changed_at)
  select to_person, change.contact_id, change.change_id, change.kind, change.area_code,
    change.contacted_at, change.contact_type, change.is_identified, change.reason, change.changed_by,
    change.changed_at
  from outreach.contact_change as change
  join outreach.contact as contact using (person_id, contact_id)
  where contact.person_id = from_person and contact.source_person_id = writing;
  -- because the same rows have just been written under the other person
  delete from outreach.contact
  where person_id = from_person and source_person_id = writing;
  perform set_config('waymark.relinking', 'no', true);
end $$;
