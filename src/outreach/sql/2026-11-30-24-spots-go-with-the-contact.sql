-- An exact spot is kept for a reason, and nobody has one to go where a contact was that does not stand, or where
-- somebody else was: it goes with the word that says so.
create function outreach.let_spot_go() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('waymark.purging', 'yes', true);
  -- because its time was promised to be limited to what it is needed for
  delete from outreach.contact_spot
  where person_id = new.person_id and contact_id = new.contact_id and change_id < new.change_id;
  perform set_config('waymark.purging', 'no', true);
  return null;
end $$;
revoke execute on function outreach.let_spot_go() from public;
create trigger contact_spot_goes after insert on outreach.contact_change
  for each row when (
    new.kind = 'withdrawn' or (new.what_was_wrong = 'somebody_else' and 'spot' = any (new.tells)))
  execute function outreach.let_spot_go();

do $$
begin
  perform set_config('waymark.purging', 'yes', true);
  -- because the same is promised of those withdrawn before
  delete from outreach.contact_spot where outreach.withdrawn_at(person_id, contact_id) is not null;
  perform set_config('waymark.purging', 'no', true);
end $$;
