-- A coordinator who has looked at a seal again says when the next one shall; lifting it stays an act of its own.
create policy sealing_reviewed on access.sealing for update to waymark_app
  using ((select access.acting_role()) = 'coordinator')
  with check (lifted_at is null and lifted_by is null and (select access.acting_role()) = 'coordinator');
