-- Whether an organisation other than this one has signed an agreement and is still in it: what it relies on.
create function access.others_rely_on(agreement uuid, agency uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (
  select from access.agreement_party
  where agreement_id = agreement
    and agency_id <> agency
    and signed_on is not null
    and coalesce(left_on, 'infinity') > access.today()
);
revoke execute on function access.others_rely_on(uuid, uuid) from public;

-- Ends an agreement for everybody: with thirty days' notice where others rely on it, so that no one hand closes the
-- record of a region overnight. Whoever wants out sooner leaves alone.
create or replace function access.end_agreement(agreement uuid, from_day date, in_words text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency uuid := access.agency_in_agreement(agreement);
begin
  if access.others_rely_on(agreement, agency) then
    if not exists (
      select from access.agreement_party
      where agreement_id = agreement and signed_on is not null and agency_id = agency
    ) then
      raise exception 'Whoever has not signed cannot end it for others' using errcode = 'insufficient_privilege';
    end if;
    if from_day < access.today() + 30 then
      raise exception 'Others rely on it for thirty days more' using errcode = 'insufficient_privilege';
    end if;
  end if;
  update access.sharing_agreement set ended_on = greatest(from_day, access.today()) where agreement_id = agreement;
  perform access.tell_change(agreement, 'ended', in_words);
end $$;

-- Changes the terms, where nobody else relies on them: what others have signed stays as they signed it, and another
-- agreement is made beside it. What opens more than the own organisation signed has to be signed again. Says whether.
alter function access.amend_agreement(uuid, jsonb, text) rename to amend_own_agreement;
revoke execute on function access.amend_own_agreement(uuid, jsonb, text) from waymark_app;
create function access.amend_agreement(agreement uuid, terms jsonb, in_words text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.others_rely_on(agreement, access.agency_in_agreement(agreement)) then
    raise exception 'Others have signed it as it is' using errcode = 'insufficient_privilege';
  end if;
  return access.amend_own_agreement(agreement, terms, in_words);
end $$;
revoke execute on function access.amend_agreement(uuid, jsonb, text) from public;
grant execute on function access.amend_agreement(uuid, jsonb, text) to waymark_app;
