-- Agreements change by these functions alone. Each asks who acts: a coordinator, and of an organisation in the
-- agreement; and each adds its line to the register, so that no change of an agreement goes untold.

-- who typed a change is a member, and no part of the public register
revoke select on access.agreement_change from waymark_app;
grant select (agreement_id, change_id, kind, agency_id, told, changed_at) on access.agreement_change to waymark_app;
-- because lines are added by the functions below alone
drop policy agreement_change_made on access.agreement_change;

-- The organisation of the coordinator who acts; nobody else gets further.
create function access.agency_of_coordinator() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.acting_role() is distinct from 'coordinator' then
    raise exception 'Agreements are changed by coordinators' using errcode = 'insufficient_privilege';
  end if;
  return access.acting_agency();
end $$;

-- The same where it is in an agreement that has not ended, which is held until the change is made.
create function access.agency_in_agreement(agreement uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency uuid := access.agency_of_coordinator();
begin
  perform from access.sharing_agreement
  where agreement_id = agreement and coalesce(ended_on, 'infinity') > access.today()
  for update;
  if not found then
    raise exception 'There is no such agreement to change' using errcode = 'insufficient_privilege';
  end if;
  if not exists (
    select from access.agreement_party
    where agreement_id = agreement and agency_id = agency
  ) then
    raise exception 'This organisation is not in the agreement' using errcode = 'insufficient_privilege';
  end if;
  return agency;
end $$;

create function access.tell_change(agreement uuid, of_kind text, in_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into access.agreement_change (agreement_id, change_id, kind, agency_id, told, changed_by, changed_at)
  values (agreement, gen_random_uuid(), of_kind, access.acting_agency(), in_words, access.acting_member(), clock_timestamp());
end $$;

-- Makes an agreement between organisations, the own one among them. Nobody has signed it yet.
create function access.make_agreement(agreement uuid, terms jsonb, in_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency uuid := access.agency_of_coordinator();
begin
  insert into access.sharing_agreement (agreement_id, reference, title, purposes, categories, lawful_basis,
    impact_assessment, from_on, until_on, review_on)
  select agreement, terms ->> 'reference', terms ->> 'title',
    array(select jsonb_array_elements_text(terms -> 'purposes')),
    array(select jsonb_array_elements_text(terms -> 'categories')),
    terms ->> 'lawfulBasis', terms ->> 'impactAssessment', (terms ->> 'fromOn')::date,
    (terms ->> 'untilOn')::date, (terms ->> 'reviewOn')::date;
  insert into access.agreement_party (agreement_id, agency_id, data_protection_officer)
  select agreement, party, ''
  from (select distinct unnest(array_append(
    array(select jsonb_array_elements_text(terms -> 'parties'))::uuid[], agency)) as party) as parties;
  perform access.tell_change(agreement, 'made', in_words);
end $$;

-- Signs for the own organisation, from today on; also one that had left.
create function access.sign_agreement(agreement uuid, by_whom text, officer text, in_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency uuid := access.agency_in_agreement(agreement);
begin
  update access.agreement_party
  set signatory = by_whom, signed_on = access.today(), data_protection_officer = officer, left_on = null
  where agreement_id = agreement and agency_id = agency;
  perform access.tell_change(agreement, 'signed', in_words);
end $$;

-- Changes the terms. What opens more than was signed has to be signed again by everybody: until then nothing is open
-- under it. Says whether it has.
create function access.amend_agreement(agreement uuid, terms jsonb, in_words text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency uuid := access.agency_in_agreement(agreement);
  before access.sharing_agreement;
  new_purposes text[] := array(select jsonb_array_elements_text(terms -> 'purposes'));
  new_categories text[] := array(select jsonb_array_elements_text(terms -> 'categories'));
  joining uuid[] := array(select jsonb_array_elements_text(terms -> 'parties'))::uuid[];
  opens_more boolean;
begin
  select * into before from access.sharing_agreement where agreement_id = agreement;
  opens_more := not (new_purposes <@ before.purposes and new_categories <@ before.categories)
    or terms ->> 'lawfulBasis' <> before.lawful_basis
    or coalesce((terms ->> 'untilOn')::date, 'infinity') > coalesce(before.until_on, 'infinity')
    or exists (
      select unnest(joining)
      except
      select agency_id from access.agreement_party where agreement_id = agreement);
  update access.sharing_agreement
  set title = terms ->> 'title', purposes = new_purposes, categories = new_categories,
    lawful_basis = terms ->> 'lawfulBasis', impact_assessment = terms ->> 'impactAssessment',
    until_on = (terms ->> 'untilOn')::date, review_on = (terms ->> 'reviewOn')::date
  where agreement_id = agreement;
  insert into access.agreement_party (agreement_id, agency_id, data_protection_officer)
  select agreement, unnest(joining), ''
  on conflict (agreement_id, agency_id) do nothing;
  if opens_more then
    update access.agreement_party set signatory = null, signed_on = null where agreement_id = agreement;
  end if;
  perform access.tell_change(agreement, 'amended', in_words);
  return opens_more;
end $$;

-- Says that the agreement was looked at again, and when it shall be next.
create function access.review_agreement(agreement uuid, next_on date, in_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.agency_in_agreement(agreement);
  update access.sharing_agreement set review_on = next_on where agreement_id = agreement;
  perform access.tell_change(agreement, 'reviewed', in_words);
end $$;

-- Takes the own organisation out, from a day on that is not past.
create function access.leave_agreement(agreement uuid, from_day date, in_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency uuid := access.agency_in_agreement(agreement);
begin
  update access.agreement_party set left_on = greatest(from_day, access.today())
  where agreement_id = agreement and agency_id = agency;
  perform access.tell_change(agreement, 'left', in_words);
end $$;

-- Ends the agreement for everybody, from a day on that is not past. Only somebody whose organisation has signed may.
create function access.end_agreement(agreement uuid, from_day date, in_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency uuid := access.agency_in_agreement(agreement);
begin
  if exists (
    select from access.agreement_party
    where agreement_id = agreement and signed_on is not null and agency_id <> agency
  ) and not exists (
    select from access.agreement_party
    where agreement_id = agreement and signed_on is not null and agency_id = agency
  ) then
    raise exception 'Whoever has not signed cannot end it for others' using errcode = 'insufficient_privilege';
  end if;
  update access.sharing_agreement set ended_on = greatest(from_day, access.today()) where agreement_id = agreement;
  perform access.tell_change(agreement, 'ended', in_words);
end $$;

-- Whether anything of the record is open to whoever acts, for what they act for.
create function access.anything_open() returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
return exists (
  select from access.agreement_in_force as ours
  where ours.agency_id = access.acting_agency()
    and access.acting_purpose() = any (ours.purposes)
);

do $$
declare
  one text;
begin
  foreach one in array array[
    'make_agreement(uuid, jsonb, text)', 'sign_agreement(uuid, text, text, text)', 'amend_agreement(uuid, jsonb, text)',
    'review_agreement(uuid, date, text)', 'leave_agreement(uuid, date, text)', 'end_agreement(uuid, date, text)',
    'anything_open()'
  ] loop
    execute 'revoke execute on function access.' || one || ' from public';
    execute 'grant execute on function access.' || one || ' to waymark_app';
  end loop;
  revoke execute on function access.agency_of_coordinator() from public;
  revoke execute on function access.agency_in_agreement(uuid) from public;
  revoke execute on function access.tell_change(uuid, text, text) from public;
end $$;
