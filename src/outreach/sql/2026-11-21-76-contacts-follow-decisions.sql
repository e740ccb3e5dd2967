-- Whatever hangs on a contact follows it to another person.
do $$
declare
  one record;
begin
  for one in
    select conrelid::regclass as hanging, conname
    from pg_constraint
    where contype = 'f' and confrelid = 'outreach.contact'::regclass
  loop
    execute format('alter table %s drop constraint %I', one.hanging, one.conname);
    execute format('alter table %s add constraint %I foreign key (person_id, contact_id)
      references outreach.contact on update cascade on delete cascade', one.hanging, one.conname);
  end loop;
end $$;

-- Moves every contact that hangs on a writing, with all that hangs on the contact, to the person the writing now belongs
-- to. Contacts an import told of a person hang on nobody's writing: while they are away from that person they carry
-- the person's id as their writing, and back there they carry none, as before. It is the one act that may change the
-- person, and the setting that allows it ends with it.
create or replace function outreach.carry_contacts(writing uuid, from_person uuid, to_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform access.refuse_unless_linking();
  perform set_config('waymark.relinking', 'yes', true);
  update outreach.contact
  set person_id = to_person, source_person_id = nullif(writing, to_person)
  where person_id = from_person
    and (source_person_id = writing or (writing = from_person and source_person_id is null));
  perform set_config('waymark.relinking', 'no', true);
end $$;
-- because what hangs on a contact now follows by its key
drop function outreach.carry_contact_details(uuid, uuid, uuid);
