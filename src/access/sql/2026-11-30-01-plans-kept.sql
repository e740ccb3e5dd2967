-- Asked by policies at every statement, as the organisations open to whoever acts are: with a plan that is kept for a
-- connection. A function in SQL that runs as its owner is planned anew at each call, a tenth of a millisecond every time.
create or replace function access.acting_agency() returns uuid
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select member.agency_id
    from access.member
    where member.member_id = access.acting_member()
      and member.left_at is null);
end $$;

create or replace function access.acting_role() returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select member.role
    from access.member
    where member.member_id = access.acting_member()
      and member.left_at is null);
end $$;

-- The names in it were looked up when it was made, so no path can change them; without one it is planned with its caller.
alter function access.audit_hash(access.audit_event) reset search_path;
