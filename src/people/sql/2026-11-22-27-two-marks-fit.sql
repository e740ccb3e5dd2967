-- Answers, for each record, whether somebody of the same marks is known to another organisation of the agreement: yes
-- where two marks or more fit, ask where one does (which may be chance), where too little was told or too many people share it,
-- and no. Sealed people, and those who withhold it, are as if they were not there. Which organisation is told only where it lets
-- itself be named. Keeps the question, and the trace of whoever a yes or an ask was about.
create or replace function people.answer_by_key(of_key uuid, of_question uuid, records jsonb)
returns table (place integer, answer text, reason text, agencies uuid[])
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made people.keyed_key;
  asked integer := jsonb_array_length(records);
  others uuid[];
  named uuid[];
  places integer[];
  met uuid[];
  met_by uuid[];
  fitting integer[];
  told jsonb;
begin
  select * into made from people.keyed_key where key_id = of_key;
  if made.key_id is null
    or made.revoked_at is not null
    or made.ends_on <= access.today()
    or made.agency_id is distinct from access.acting_agency()
    or access.acting_purpose() is distinct from 'linking'
    or not people.asks_under(made.agreement_id, made.agency_id)
    or not exists (
      select from access.role_category
      where role_category.role = access.acting_role() and role_category.category = 'link')
  then
    raise exception 'Nothing may be asked with this key' using errcode = 'insufficient_privilege';
  end if;
  -- of two files at once the second waits, so that together they keep the limit
  perform pg_advisory_xact_lock(hashtextextended(made.agreement_id::text, 7263033));
  if asked > people.questions_left(made.agreement_id) then
    raise exception 'More was asked than a day allows' using errcode = 'program_limit_exceeded';
  end if;
  others := array(
    select party.agency_id from access.agreement_in_force as party
    where party.agreement_id = made.agreement_id and party.agency_id <> made.agency_id);
  named := array(
    select naming.agency_id from people.keyed_naming as naming
    where naming.agreement_id = made.agreement_id and naming.is_named and naming.agency_id = any (others));

  select array_agg(found.place), array_agg(found.person_id), array_agg(found.agency_id), array_agg(found.shared)
  into places, met, met_by, fitting
  from (
    select one.place, mark.person_id, mark.agency_id,
      (select count(*)::integer from unnest(mark.marks) as fits (mark) where fits.mark = any (one.marks)) as shared
    from (
      select given.ordinality::integer as place,
        array(select jsonb_array_elements_text(given.value)::bigint) as marks
      from jsonb_array_elements(records) with ordinality as given
    ) as one
    join people.keyed_mark as mark on mark.marks && one.marks
    where cardinality(one.marks) >= 2
      and mark.key_id = of_key
      and mark.agency_id = any (others)
      and not exists (
        select from access.sealing where sealing.person_id = mark.person_id and sealing.lifted_at is null)
      and not people.withholds(mark.person_id, 'link')
  ) as found;

  select jsonb_agg(to_jsonb(line) order by line.place) into told
  from (
    select counted.place,
      case
        when counted.is_little or counted.sure > 5 then 'ask'
        when counted.sure > 0 then 'yes'
        when counted.perhaps > 0 then 'ask'
        else 'no'
      end as answer,
      case
        when counted.is_little then 'too_little'
        when counted.sure > 5 or (counted.sure = 0 and counted.perhaps > 5) then 'too_many'
        when counted.sure = 0 and counted.perhaps > 0 then 'one_fits'
      end as reason,
      counted.agencies
    from (
      select given.ordinality::integer as place,
        jsonb_array_length(given.value) < 2 as is_little,
        count(distinct hit.person_id) filter (where hit.shared > 1) as sure,
        count(distinct hit.person_id) as perhaps,
        array_agg(distinct hit.agency_id) filter (where hit.agency_id = any (named) and hit.shared > 1) as agencies
      from jsonb_array_elements(records) with ordinality as given
      left join unnest(places, met, met_by, fitting) as hit(place, person_id, agency_id, shared)
        on hit.place = given.ordinality
      group by given.ordinality, given.value
    ) as counted
  ) as line;

  insert into people.keyed_question (question_id, key_id, agreement_id, agency_id, asked_by, asked_on, records,
    known, unknown, unsure)
  select of_question, of_key, made.agreement_id, made.agency_id, access.acting_member(), access.today(), asked,
    count(*) filter (where line ->> 'answer' = 'yes'), count(*) filter (where line ->> 'answer' = 'no'),
    count(*) filter (where line ->> 'answer' = 'ask')
  from jsonb_array_elements(coalesce(told, '[]')) as line;
  perform access.leave_trace('search',
    array(
      select hit.person_id
      from unnest(places, met, fitting) as hit(place, person_id, shared)
      join jsonb_array_elements(coalesce(told, '[]')) as line on (line ->> 'place')::integer = hit.place
      where (line ->> 'answer' = 'yes' and hit.shared > 1) or line ->> 'reason' = 'one_fits'),
    '{link}', 'Asked by key whether ' || asked || ' records are known elsewhere');
  return query
    select (line ->> 'place')::integer - 1, line ->> 'answer', line ->> 'reason',
      case when line ->> 'answer' = 'yes' and jsonb_typeof(line -> 'agencies') = 'array'
        then array(select jsonb_array_elements_text(line -> 'agencies')::uuid) else '{}'::uuid[] end
    from jsonb_array_elements(coalesce(told, '[]')) as line
    order by 1;
end $$;
