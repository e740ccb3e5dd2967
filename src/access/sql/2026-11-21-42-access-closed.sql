-- What the web may do in this room. Who is a member must be known before anybody acts; everything else is told
-- to whoever it concerns.
alter table access.member enable row level security;
create policy member_known on access.member for select to waymark_app using (true);
grant select on access.member to waymark_app;

alter table access.session enable row level security;
create policy session_by_token on access.session to waymark_app using (true);
grant select, insert, update, delete on access.session to waymark_app;

-- the register of agreements is public
grant select on access.sharing_agreement, access.agreement_party, access.agreement_change, access.role_category,
  access.agreement_in_force to waymark_app;

alter table access.agreement_change enable row level security;
create policy agreement_change_public on access.agreement_change for select to waymark_app using (true);
create policy agreement_change_made on access.agreement_change for insert to waymark_app
  with check (changed_by = (select access.acting_member()) and (select access.acting_role()) = 'coordinator');

alter table access.sealing enable row level security;
create policy sealing_seen on access.sealing for select to waymark_app using (
  (select access.acting_role()) in ('coordinator', 'auditor')
  or person_id <> all ((select access.closed_people())::uuid[]));
create policy sealing_made on access.sealing for insert to waymark_app with check (
  sealed_by = (select access.acting_member()) and (select access.acting_role()) = 'coordinator');
create policy sealing_lifted on access.sealing for update to waymark_app
  using ((select access.acting_role()) = 'coordinator')
  with check (lifted_by = (select access.acting_member()));
grant select, insert, update (lifted_at, lifted_by, review_on) on access.sealing to waymark_app;

alter table access.access_grant enable row level security;
create policy access_grant_seen on access.access_grant for select to waymark_app using (
  member_id = (select access.acting_member()) or (select access.acting_role()) in ('coordinator', 'auditor'));
-- breaking the glass: for oneself, for four hours at most; a coordinator opens for somebody else, for thirty days at most
create policy access_grant_made on access.access_grant for insert to waymark_app with check (
  granted_by = (select access.acting_member())
  and case
    when is_break_glass then member_id = granted_by and until_at <= now() + interval '4 hours'
      and cardinality((select access.open_agencies('identity'))::uuid[]) > 0
    else member_id <> granted_by and (select access.acting_role()) = 'coordinator'
      and until_at <= now() + interval '30 days'
  end);
create policy access_grant_ended on access.access_grant for update to waymark_app
  using (member_id = (select access.acting_member()) or (select access.acting_role()) = 'coordinator');
grant select, insert, update (ended_at) on access.access_grant to waymark_app;

-- The audit is added to by `leave_trace` alone. An auditor reads it; a member reads their own; who has looked at
-- somebody is told to whoever answers that person.
alter table access.audit_chain enable row level security;
alter table access.audit_event enable row level security;
create policy audit_event_seen on access.audit_event for select to waymark_app using (
  (select access.acting_role()) = 'auditor'
  or member_id = (select access.acting_member())
  or ((select access.acting_purpose()) = 'subject_access'
    and cardinality((select access.open_agencies('rights'))::uuid[]) > 0));
grant select on access.audit_event to waymark_app;
alter table access.audit_person enable row level security;
create policy audit_person_seen on access.audit_person for select to waymark_app using (
  (select access.acting_role()) = 'auditor'
  or ((select access.acting_purpose()) = 'subject_access'
    and cardinality((select access.open_agencies('rights'))::uuid[]) > 0
    and person_id <> all ((select access.closed_people())::uuid[])));
grant select on access.audit_person to waymark_app;
