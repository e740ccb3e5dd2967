-- A line of the audit names everybody its act touched. Whoever answers a person is told of that person alone.
drop policy audit_event_seen on access.audit_event;
create policy audit_event_seen on access.audit_event for select to waymark_app using (
  (select access.acting_role()) = 'auditor'
  or member_id = (select access.acting_member()));
drop policy audit_person_seen on access.audit_person;
create policy audit_person_seen on access.audit_person for select to waymark_app using (
  (select access.acting_role()) = 'auditor');

-- The acts that touched one person, for an auditor and for whoever answers that person: who by role and organisation,
-- when, what for and which parts; nobody else it touched, no name of a member, and no detail.
create function access.who_looked(of_person uuid)
returns table (happened_at timestamptz, role text, agency_name text, action text, purpose text, categories text[])
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select event.happened_at, member.role, agency.name, event.action, event.purpose, event.categories
  from access.audit_person as touched
  join access.audit_event as event using (chain, position)
  left join access.member on member.member_id = event.member_id
  left join directory.agency on agency.agency_id = event.agency_id
  where touched.person_id = of_person
    and (access.acting_role() = 'auditor'
      or access.acting_purpose() = 'subject_access'
        and cardinality(access.open_agencies('rights')) > 0
        and of_person <> all (access.closed_people()))
  order by event.happened_at desc, event.chain, event.position desc;
end;
revoke execute on function access.who_looked(uuid) from public;
grant execute on function access.who_looked(uuid) to waymark_app;
