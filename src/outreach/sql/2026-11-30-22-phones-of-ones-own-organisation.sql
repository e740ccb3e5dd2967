-- A coordinator looks after the phones of their own organisation, whatever it shares: they are no part of the
-- record that agreements open.
drop policy device_seen on outreach.device;
create policy device_seen on outreach.device for select to waymark_app using (
  member_id = (select access.acting_member())
  or ((select access.acting_role()) = 'coordinator' and agency_id = (select access.acting_agency())));
drop policy device_changed on outreach.device;
create policy device_changed on outreach.device for update to waymark_app using (
  revoked_at is null
  and (member_id = (select access.acting_member())
    or ((select access.acting_role()) = 'coordinator' and agency_id = (select access.acting_agency()))))
  with check (coalesce(revoked_by, (select access.acting_member())) = (select access.acting_member()));
