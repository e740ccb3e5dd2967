-- The organisations that have a part in a commitment, beside the one that began it: kept by id as its log names them, so that a
-- new name hides nobody. The web reads them, and cannot write them.
alter table commitment.stream add column party_ids uuid[] not null default '{}';

-- Keeps them: whoever is named under the name of an organisation here has a part, until they are taken out again.
create function commitment.keep_parties() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  named text := (
    select lower(added.told ->> 'name') from commitment.log_line as added
    where added.stream_id = new.stream_id and added.kind = 'partner-added' and added.told ->> 'partner' = new.told ->> 'partner'
    limit 1);
begin
  if new.kind = 'partner-added' then
    update commitment.stream
    set party_ids = party_ids || array(
      select agency.agency_id from directory.agency
      where lower(agency.name) = lower(new.told ->> 'name') and agency.agency_id <> all (stream.party_ids))
    where stream.stream_id = new.stream_id;
  elsif not exists (
    select from commitment.log_line as other
    where other.stream_id = new.stream_id and other.kind = 'partner-added' and lower(other.told ->> 'name') = named
      and not exists (
        select from commitment.log_line as gone
        where gone.stream_id = new.stream_id and gone.kind = 'partner-removed'
          and gone.told ->> 'partner' = other.told ->> 'partner'))
  then
    update commitment.stream
    set party_ids = array(
      select one from unnest(stream.party_ids) as one
      where one not in (select agency.agency_id from directory.agency where lower(agency.name) = named))
    where stream.stream_id = new.stream_id;
  end if;
  return null;
end $$;
revoke execute on function commitment.keep_parties() from public;
create trigger log_line_names_parties after insert on commitment.log_line
  for each row when (new.kind in ('partner-added', 'partner-removed')) execute function commitment.keep_parties();

update commitment.stream
set party_ids = array(
  select distinct agency.agency_id
  from commitment.log_line as added
  join directory.agency on lower(agency.name) = lower(added.told ->> 'name')
  where added.stream_id = stream.stream_id and added.kind = 'partner-added'
    and not exists (
      select from commitment.log_line as gone
      where gone.stream_id = stream.stream_id and gone.kind = 'partner-removed'
        and gone.told ->> 'partner' = added.told ->> 'partner'))
where stream.kind = 'commitment';

-- Nobody assesses what their own organisation has a part in: what assessors do to a commitment is written by one of them, in
-- their own name, and of another organisation.
create policy log_line_not_of_ones_own on commitment.log_line as restrictive for insert to waymark_app with check (
  kind <> all (array['review-accepted', 'returned', 'commented', 'comment-withdrawn', 'changes-requested', 'extended',
    'award-proposed', 'refused', 'awarded', 'report-accepted', 'evidence-accepted', 'renewed', 'suspended', 'restored',
    'revoked', 'superseded', 'published', 'unpublished', 'concern-upheld'])
  or exists (
    select from commitment.stream
    where stream.stream_id = log_line.stream_id
      and (stream.kind = 'roundtable' or (
        (select access.acting_role()) = 'assessor'
        and log_line.member_id = (select access.acting_member())
        and (select access.acting_agency()) <> all (stream.agency_ids || stream.party_ids)))));
