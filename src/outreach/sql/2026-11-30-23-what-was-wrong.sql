-- What was wrong with a contact, where a later word says so. Withdrawn, it was with somebody else, or recorded twice, or
-- never was; amended, what was told with it was about somebody else. What is somebody else's is told to them alone.
alter table outreach.contact_change
  add column what_was_wrong text
    check (what_was_wrong in ('somebody_else', 'recorded_twice', 'did_not_happen', 'something_else')),
  -- which parts of what goes with the contact this word tells anew; the other parts stay as they were
  add column tells text[] not null default '{}'
    check (tells <@ array['detail', 'offer', 'need', 'place', 'spot']::text[]);

-- What goes with a contact stays as it was told, and beside it stands what a later word tells. Each row says with which
-- word it came: the id of the word, or zeros where it came with the contact itself.
alter table outreach.contact_detail
  add column change_id uuid not null default '00000000-0000-0000-0000-000000000000',
  drop constraint contact_detail_pkey,
  add primary key (person_id, contact_id, change_id);
alter table outreach.contact_offer
  add column change_id uuid not null default '00000000-0000-0000-0000-000000000000',
  drop constraint contact_offer_pkey,
  add primary key (person_id, contact_id, change_id, offer);
alter table outreach.contact_need
  add column change_id uuid not null default '00000000-0000-0000-0000-000000000000',
  drop constraint contact_need_pkey,
  add primary key (person_id, contact_id, change_id, need);
alter table outreach.contact_place
  add column change_id uuid not null default '00000000-0000-0000-0000-000000000000',
  drop constraint contact_place_pkey,
  add primary key (person_id, contact_id, change_id);
alter table outreach.contact_spot
  add column change_id uuid not null default '00000000-0000-0000-0000-000000000000',
  drop constraint contact_spot_pkey,
  add primary key (person_id, contact_id, change_id);

-- The word with which a part of what goes with a contact was told last: whatever came with it stands.
create function outreach.last_telling(of_person uuid, of_contact uuid, of_part text) returns uuid
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return coalesce((
  select change.change_id
  from outreach.contact_change as change
  where change.person_id = of_person and change.contact_id = of_contact and of_part = any (change.tells)
  order by change.change_id desc
  limit 1
), '00000000-0000-0000-0000-000000000000');

-- Since when a part told with a word stands no more, because a later word tells it anew.
create function outreach.put_right_at(of_person uuid, of_contact uuid, of_word uuid, of_part text) returns timestamptz
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return (
  select change.changed_at
  from outreach.contact_change as change
  where change.person_id = of_person and change.contact_id = of_contact and change.change_id > of_word
    and of_part = any (change.tells)
  order by change.change_id
  limit 1
);

-- Since when a contact is withdrawn, where that is the latest word about it.
create function outreach.withdrawn_at(of_person uuid, of_contact uuid) returns timestamptz
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return (
  select case when latest.kind = 'withdrawn' then latest.changed_at end
  from outreach.contact_change as latest
  where latest.person_id = of_person and latest.contact_id = of_contact
  order by latest.change_id desc
  limit 1
);

-- Whether a contact was with somebody else. Who withdrew one before it was asked did not say that it was not.
create function outreach.was_somebody_else(of_person uuid, of_contact uuid) returns boolean
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return coalesce((
  select latest.kind = 'withdrawn' and coalesce(latest.what_was_wrong, 'somebody_else') = 'somebody_else'
  from outreach.contact_change as latest
  where latest.person_id = of_person and latest.contact_id = of_contact
  order by latest.change_id desc
  limit 1
), false);

-- Whether a part told with a word is about somebody else: the whole contact was, or a later word says so of the part.
create function outreach.is_of_another(of_person uuid, of_contact uuid, of_word uuid, of_part text) returns boolean
language sql stable parallel safe set search_path = pg_catalog, pg_temp
return outreach.was_somebody_else(of_person, of_contact) or exists (
  select from outreach.contact_change as change
  where change.person_id = of_person and change.contact_id = of_contact and change.change_id > of_word
    and change.what_was_wrong = 'somebody_else' and of_part = any (change.tells)
);
