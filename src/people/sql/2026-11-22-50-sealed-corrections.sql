-- The clocks of corrections asked for by people whose record is sealed, for a coordinator of the organisation that keeps the seal: who by
-- reference, which day and what part, and no word of what was asked. The calendar month of the law runs on behind a seal.
create function people.sealed_corrections()
returns table (person_id uuid, correction_id uuid, about text, received_on date, takes_longer boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select correction.person_id, correction.correction_id, correction.about, correction.received_on,
    exists (select from people.correction_answer as told
      where told.correction_id = correction.correction_id and told.outcome = 'longer')
  from people.correction
  where access.acting_role() = 'coordinator'
    and correction.agency_id = any (access.open_agencies('rights'))
    and correction.person_id = any (access.closed_people())
    and exists (
      select from access.sealing
      join access.member as sealer on sealer.member_id = sealing.sealed_by
      where sealing.person_id = correction.person_id and sealing.lifted_at is null
        and sealer.agency_id = access.acting_agency())
    and not exists (
      select from people.correction_answer as answer
      where answer.correction_id = correction.correction_id and answer.outcome <> 'longer')
  order by correction.received_on, correction.correction_id;
end;
revoke execute on function people.sealed_corrections() from public;
grant execute on function people.sealed_corrections() to waymark_app;
