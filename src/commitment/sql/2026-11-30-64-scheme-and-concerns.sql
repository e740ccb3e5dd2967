-- That one person alone may approve an award takes the word of two who assess: one asks for it, and another confirms. Who asks stands
-- with the terms until somebody else has answered.
alter table commitment.scheme add column asked_by uuid;

create policy scheme_takes_two on commitment.scheme as restrictive for insert to waymark_app with check (
  (terms ->> 'approval' = 'two_people' or exists (
    select from (
      select before.terms ->> 'approval' as approval, before.asked_by
      from commitment.scheme as before
      order by before.set_at desc, before.scheme_id desc
      limit 1) as latest
    where latest.approval = 'one_person' or latest.asked_by <> scheme.set_by))
  and (asked_by is null or asked_by = set_by or asked_by = (
    select before.asked_by from commitment.scheme as before order by before.set_at desc, before.scheme_id desc limit 1)));

-- An award stays what it was given as: by which body, and whether as a test. Those from before are told by the terms of that time.
create function commitment.terms_at(moment timestamptz) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
begin atomic
  select scheme.terms
  from commitment.scheme
  where scheme.set_at <= moment
  order by scheme.set_at desc, scheme.scheme_id desc
  limit 1;
end;
revoke execute on function commitment.terms_at(timestamptz) from public;
grant execute on function commitment.terms_at(timestamptz) to waymark_app;

update commitment.register_entry
set body = jsonb_set(body, '{award}', (body -> 'award') || jsonb_build_object(
  'awardingBody', coalesce(
    commitment.terms_at((body -> 'award' ->> 'awardedAt')::timestamptz) ->> 'awardingBody',
    'An awarding body that is not set yet'),
  'isTest', coalesce(
    commitment.terms_at((body -> 'award' ->> 'awardedAt')::timestamptz) ->> 'issuing', 'test') = 'test'));

-- How many reports wait for those who assess.
alter table commitment.commitment add column reports_waiting integer not null default 0;
grant update (reports_waiting) on commitment.commitment to waymark_app;
update commitment.commitment
set reports_waiting = (
  select count(*)
  from commitment.log_line as filed
  where filed.stream_id = commitment.stream_id and filed.kind = 'report-filed'
    and not exists (
      select from commitment.log_line as accepted
      where accepted.stream_id = filed.stream_id and accepted.kind = 'report-accepted'
        and accepted.told ->> 'report' = filed.told ->> 'report'));

-- A concern is upheld or set aside, by one who assesses and of another organisation.
drop policy log_line_not_of_ones_own on commitment.log_line;
create policy log_line_not_of_ones_own on commitment.log_line as restrictive for insert to waymark_app with check (
  kind <> all (array['review-accepted', 'returned', 'commented', 'comment-withdrawn', 'changes-requested', 'extended',
    'award-proposed', 'refused', 'awarded', 'report-accepted', 'evidence-accepted', 'renewed', 'suspended', 'restored',
    'revoked', 'superseded', 'published', 'unpublished', 'concern-upheld', 'concern-set-aside'])
  or exists (
    select from commitment.stream
    where stream.stream_id = log_line.stream_id
      and (stream.kind = 'roundtable' or (
        (select access.acting_role()) = 'assessor'
        and log_line.member_id = (select access.acting_member())
        and (select access.acting_agency()) <> all (stream.agency_ids || stream.party_ids)))));

update commitment.concern
set answered_at = log_line.happened_at, answer = 'upheld'
from commitment.log_line
where log_line.stream_id = concern.stream_id and log_line.kind = 'concern-upheld'
  and log_line.told ->> 'concern' = concern.concern_id::text and concern.answered_at is null;

-- Forgets where those who raised a concern can be answered, 90 days after it was. As the owner: the clock of the house is nobody.
create function commitment.forget_who_raised(as_of timestamptz) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with forgotten as (
    update commitment.concern set email = null
    where email is not null and answered_at < as_of - interval '90 days'
    returning 1
  )
  select count(*)::integer from forgotten;
end;
revoke execute on function commitment.forget_who_raised(timestamptz) from public;
grant execute on function commitment.forget_who_raised(timestamptz) to waymark_app;
