-- because whoever answers for the figures must not move them: moves are told by those who meet people
create policy stay_by_who_meets on stays.stay as restrictive for insert to waymark_app with check (
  (select access.acting_role()) in ('outreach_worker', 'coordinator'));
create policy stay_ended_by_who_meets on stays.stay as restrictive for update to waymark_app using (
  (select access.acting_role()) in ('outreach_worker', 'coordinator'));
create policy departure_by_who_meets on stays.departure as restrictive for insert to waymark_app with check (
  (select access.acting_role()) in ('outreach_worker', 'coordinator'));
