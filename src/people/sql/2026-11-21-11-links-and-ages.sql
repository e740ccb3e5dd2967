-- An age told roughly, as the year it points to; figures by age use it where no date of birth is known.
alter table people.person add column born_about smallint check (born_about between 1880 and 2200);
alter table people.source_person add column born_about smallint check (born_about between 1880 and 2200);

create or replace view people.open_person as
select person_id, date_of_birth, gender, nationality, is_care_leaver, born_about
from people.person;

-- finds the one place where a source person is linked, when it is to be linked elsewhere
create index source_person_by_id on people.source_person (source_person_id);

-- One row per time a source person was linked to another person of the region, or put back. Never changed.
create table people.link (
  person_id uuid not null,
  link_id uuid not null,
  source_person_id uuid not null,
  from_person_id uuid not null,
  reason text not null,
  linked_by uuid not null,
  linked_at timestamptz not null default now(),
  undoes uuid,
  primary key (person_id, link_id)
);
create trigger link_stays before update or delete on people.link
  for each row execute function foundations.refuse_change();
-- finds a link that is to be undone
create index link_by_id on people.link (link_id);
