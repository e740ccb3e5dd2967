-- Whether a rule is shorter than the one that stood when it was set: it then waits for a second coordinator.
alter table people.retention_rule add column needs_second boolean not null default false;

-- One row per second word about such a rule: it stands from then on, or never will. Never changed.
create table people.retention_second (
  rule_id uuid primary key references people.retention_rule,
  verdict text not null check (verdict in ('confirmed', 'refused')),
  said_by uuid not null,
  said_at timestamptz not null default now()
);
create trigger retention_second_stays before update or delete on people.retention_second
  for each row execute function foundations.refuse_change();
alter table people.retention_second enable row level security;
create policy retention_second_told on people.retention_second for select to waymark_app using (
  (select access.acting_role()) is not null and not (select access.works_without_people()));
grant select on people.retention_second to waymark_app;

-- How many months something is kept: by the rule that came to stand last.
create function people.months_kept(of_category text) returns smallint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select rule.months
    from people.retention_rule as rule
    left join people.retention_second as second using (rule_id)
    where rule.category = of_category
      and (not rule.needs_second or second.verdict = 'confirmed')
    order by coalesce(second.said_at, rule.set_at) desc, rule.rule_id desc
    limit 1);
end $$;
create policy retention_rule_waits on people.retention_rule as restrictive for insert to waymark_app with check (
  needs_second = coalesce(months < people.months_kept(category), false));

-- Whether an organisation under an agreement in force, other than a member's, has a coordinator.
create function people.coordinated_beside(of_member uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
return exists (
  select from access.member as other
  join access.agreement_in_force as force using (agency_id)
  where other.role = 'coordinator'
    and other.status = 'active'
    and other.agency_id <> (select own.agency_id from access.member as own where own.member_id = of_member));

-- The second word of a coordinator about a shorter rule. Whoever set it may take it back, and confirms nothing; nor does
-- anybody of their organisation where another has a coordinator.
create function people.second_rule(of_rule uuid, of_verdict text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  rule people.retention_rule;
begin
  select * into rule from people.retention_rule where rule_id = of_rule;
  if access.acting_role() is distinct from 'coordinator'
    or rule.needs_second is distinct from true
    or exists (select from people.retention_second as said where said.rule_id = of_rule)
    or exists (
      select from people.retention_rule as later
      where later.category = rule.category and (later.set_at, later.rule_id) > (rule.set_at, rule.rule_id))
  then
    raise exception 'No such rule waits for a second word' using errcode = 'insufficient_privilege';
  end if;
  if of_verdict = 'confirmed' and (
    rule.set_by = access.acting_member()
    or access.acting_agency() = (select agency_id from access.member where member_id = rule.set_by)
      and people.coordinated_beside(rule.set_by))
  then
    raise exception 'A coordinator of another organisation has to confirm this rule' using errcode = 'insufficient_privilege';
  end if;
  insert into people.retention_second (rule_id, verdict, said_by) values (of_rule, of_verdict, access.acting_member());
end $$;
revoke execute on function people.second_rule(uuid, text) from public;
grant execute on function people.second_rule(uuid, text) to waymark_app;

-- People whose last contact, stay or departure, or else the day they were written down, lies more than so many months before
-- a day. Whoever stays somewhere still is not among them.
create function people.last_met_before(of_day date, of_months integer) returns table (person_id uuid)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with sign as (
    select contact.person_id, max(contact.night) as day from outreach.open_contact as contact group by contact.person_id
    union all
    select stay.person_id, max(coalesce(stay.moved_out, of_day)) from stays.open_stay as stay group by stay.person_id
    union all
    select departure.person_id, max(departure.left_on) from stays.open_departure as departure group by departure.person_id
  )
  select person.person_id
  from people.person
  left join sign using (person_id)
  group by person.person_id, person.recorded_at
  having coalesce(max(sign.day), (person.recorded_at at time zone 'Europe/London')::date)
    < foundations.months_earlier(of_day, of_months)
  order by 1;
$$;

-- How many people's records, or notes, a run of a day would erase by a rule of so many months: to a coordinator who is to
-- confirm it, and nobody is named. Who waits for an answer about what is wrong is kept.
create function people.count_not_kept(of_day date, of_months integer) returns integer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.acting_role() is distinct from 'coordinator' then
    raise exception 'Only coordinators are told how many would go' using errcode = 'insufficient_privilege';
  end if;
  return (
    select count(*)::integer
    from people.last_met_before(of_day, of_months) as old
    where not exists (
      select from people.correction
      where correction.person_id = old.person_id
        and not exists (
          select from people.correction_answer as answer
          where answer.correction_id = correction.correction_id and answer.outcome <> 'longer')));
end $$;
revoke execute on function people.count_not_kept(date, integer) from public;
grant execute on function people.count_not_kept(date, integer) to waymark_app;
