-- Whoever has left leaves no phone in use: it is told so at its next contact, and wipes itself. It works for
-- nobody else, so it may be asked by whoever ends a membership, in whatever name that is done.
create function outreach.revoke_devices_of_left(of_member uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  update outreach.device
  set revoked_at = now(), revoked_by = coalesce(access.acting_member(), of_member)
  where device.member_id = of_member
    and device.revoked_at is null
    and exists (
      select from access.member
      where member.member_id = of_member and member.left_at is not null
    );
end;
revoke execute on function outreach.revoke_devices_of_left(uuid) from public;
grant execute on function outreach.revoke_devices_of_left(uuid) to waymark_app;
