-- The day an award that stands is next reported on; whether that is late follows from the clock.
alter table commitment.commitment add column report_due_on date;
grant update (report_due_on) on commitment.commitment to waymark_app;
update commitment.commitment
set report_due_on = (
  select coalesce(line.told ->> 'nextOn', line.told ->> 'firstReportOn')::date
  from commitment.log_line as line
  where line.stream_id = commitment.stream_id and line.kind in ('awarded', 'report-accepted')
  order by line.position desc
  limit 1)
where award_state in ('active', 'suspended');

-- What the register says of awards from before: one that expired ended when its term did, what was answered to a suspension goes with
-- it, and a report that waits is told of.
update commitment.register_entry
set body = jsonb_set(body, '{award,endedAt}', body -> 'award' -> 'until')
where state = 'expired';
update commitment.register_entry set body = body #- '{award,reply}' where state = 'active';
update commitment.register_entry
set body = body || jsonb_build_object('reportWaitingSince', to_char(waits.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
from (
  select filed.stream_id, min(filed.happened_at) as since
  from commitment.log_line as filed
  where filed.kind = 'report-filed' and not exists (
    select from commitment.log_line as accepted
    where accepted.stream_id = filed.stream_id and accepted.kind = 'report-accepted'
      and accepted.told ->> 'report' = filed.told ->> 'report')
  group by filed.stream_id) as waits
where waits.stream_id = register_entry.stream_id;
