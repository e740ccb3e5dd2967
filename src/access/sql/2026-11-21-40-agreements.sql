-- One row per sharing agreement, in the version that stands: what may be shared, for what, on what ground.
create table access.sharing_agreement (
  agreement_id uuid primary key,
  reference text not null unique,
  title text not null,
  purposes text[] not null check (purposes <@ array[
    'outreach', 'casework', 'safeguarding', 'linking', 'statistics', 'subject_access']),
  categories text[] not null check (categories <@ array[
    'identity', 'contact', 'note', 'place', 'stay', 'departure', 'characteristic', 'rights', 'casework', 'link']),
  lawful_basis text not null,
  impact_assessment text not null,
  from_on date not null,
  until_on date check (until_on > from_on),
  review_on date not null,
  ended_on date,
  is_invented boolean not null default false
);

-- One row per organisation in an agreement: who signed for it, when, and whom to ask about data protection.
-- Nothing is open to an organisation before it has signed.
create table access.agreement_party (
  agreement_id uuid not null references access.sharing_agreement,
  agency_id uuid not null references directory.agency,
  data_protection_officer text not null,
  signatory text,
  signed_on date,
  left_on date,
  primary key (agreement_id, agency_id),
  check ((signatory is null) = (signed_on is null))
);
-- the agreements of one organisation, asked at every statement of a member
create index agreement_party_by_agency on access.agreement_party (agency_id);

-- One row per change of an agreement, as the public register tells it. Never changed.
create table access.agreement_change (
  agreement_id uuid not null references access.sharing_agreement,
  change_id uuid not null,
  kind text not null check (kind in ('made', 'amended', 'signed', 'left', 'reviewed', 'ended')),
  agency_id uuid references directory.agency,
  told text not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (agreement_id, change_id)
);
create trigger agreement_change_stays before update or delete on access.agreement_change
  for each row execute function foundations.refuse_change();

-- One row per role and category of data it may open at all, where an agreement allows it too.
create table access.role_category (
  role text not null,
  category text not null,
  primary key (role, category)
);
insert into access.role_category (role, category)
select 'outreach_worker', unnest(array['identity', 'contact', 'note', 'place', 'stay', 'departure', 'rights', 'casework', 'link'])
union all
select 'analyst', unnest(array['identity', 'contact', 'stay', 'departure', 'link'])
union all
select 'coordinator', unnest(array[
  'identity', 'contact', 'note', 'place', 'stay', 'departure', 'characteristic', 'rights', 'casework', 'link']);

-- One row per person whose record is sealed: from whom, until when the sealing is looked at again.
create table access.sealing (
  person_id uuid not null,
  sealing_id uuid not null,
  reason text not null check (reason in (
    'domestic_abuse', 'trafficking', 'witness', 'staff_or_family', 'court_order', 'own_wish')),
  note text,
  sealed_by uuid not null,
  sealed_at timestamptz not null default now(),
  review_on date not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (person_id, sealing_id)
);
-- the few people sealed now
create index sealing_now on access.sealing (person_id) where lifted_at is null;

-- One row per time a member was let into one person's record beyond what an agreement and a sealing allow.
create table access.access_grant (
  person_id uuid not null,
  grant_id uuid not null,
  member_id uuid not null references access.member,
  reason text not null,
  is_break_glass boolean not null,
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  until_at timestamptz not null check (until_at > granted_at),
  ended_at timestamptz,
  primary key (person_id, grant_id)
);
-- what is open to one member now
create index access_grant_of_member on access.access_grant (member_id, until_at);

alter table access.member add column if not exists left_at timestamptz;

-- Today, by the server's own clock: what is in force is nobody's to tell it.
create function access.today() returns date
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return (now() at time zone 'Europe/London')::date;

-- Who acts in this transaction; nobody outside of one that says so.
create function access.acting_member() returns uuid
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return nullif(current_setting('waymark.member_id', true), '')::uuid;

-- What for.
create function access.acting_purpose() returns text
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return nullif(current_setting('waymark.purpose', true), '');

-- For which organisation; null once the member has left.
create function access.acting_agency() returns uuid
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select member.agency_id
  from access.member
  where member.member_id = access.acting_member()
    and member.left_at is null;
end;

-- In which role; null once the member has left.
create function access.acting_role() returns text
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select member.role
  from access.member
  where member.member_id = access.acting_member()
    and member.left_at is null;
end;

-- The agreements in force today, with the organisations that have signed them and not left.
create view access.agreement_in_force as
select agreement.agreement_id, party.agency_id, agreement.purposes, agreement.categories
from access.sharing_agreement as agreement
join access.agreement_party as party using (agreement_id)
where agreement.from_on <= access.today()
  and coalesce(agreement.until_on, 'infinity') > access.today()
  and coalesce(agreement.ended_on, 'infinity') > access.today()
  and party.signed_on <= access.today()
  and coalesce(party.left_on, 'infinity') > access.today();

-- The organisations whose rows of one category are open to whoever acts, for what they act for. Where any is,
-- so are the rows that no organisation wrote, which stand under the nil id.
create function access.open_agencies(of_category text) returns uuid[]
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(array_agg(distinct theirs.agency_id), '{}')
    || case when count(*) > 0 then array['00000000-0000-0000-0000-000000000000'::uuid] else '{}' end
  from access.agreement_in_force as ours
  join access.agreement_in_force as theirs using (agreement_id)
  where ours.agency_id = access.acting_agency()
    and access.acting_purpose() = any (ours.purposes)
    and of_category = any (ours.categories)
    and exists (
      select from access.role_category
      where role_category.role = access.acting_role() and role_category.category = of_category
    );
end;

-- The people whose record is sealed and not open to whoever acts by a grant that still runs.
create function access.closed_people() returns uuid[]
language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(array_agg(distinct sealing.person_id), '{}')
  from access.sealing
  where sealing.lifted_at is null
    and not exists (
      select from access.access_grant as opened
      where opened.person_id = sealing.person_id
        and opened.member_id = access.acting_member()
        and opened.until_at > now()
        and opened.ended_at is null
    );
end;

-- Refuses whoever may not link people: for the few functions that move a writing and what hangs on it, which act
-- as the owner. The owner's own connections may.
create function access.refuse_unless_linking() returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('role') = 'none' and pg_has_role(session_user, current_user, 'member') then
    return;
  end if;
  if cardinality(access.open_agencies('link')) = 0 then
    raise exception 'Whoever acts here may not link people' using errcode = 'insufficient_privilege';
  end if;
end $$;
