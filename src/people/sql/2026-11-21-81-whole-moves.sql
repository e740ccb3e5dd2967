-- Keeps one move in the history, by whoever acts. A decision moves whole people, and so writings too that the member may
-- not read: that they moved is kept all the same.
create function people.keep_link(
  of_link uuid, writing uuid, from_person uuid, to_person uuid, in_words text, by_decision uuid
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  insert into people.link (person_id, link_id, source_person_id, from_person_id, reason, linked_by, decision_id)
  values (to_person, of_link, writing, from_person, in_words, access.acting_member(), by_decision);
end $$;
