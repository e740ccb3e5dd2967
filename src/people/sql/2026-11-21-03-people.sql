create schema people;

-- One row per person of the region, as best known. No name stands here.
create table people.person (
  person_id uuid primary key,
  date_of_birth date check (date_of_birth >= '1880-01-01'),
  gender text check (gender in ('female', 'male', 'other')),
  nationality text not null default 'unknown' check (nationality in ('uk', 'eea', 'non_eea', 'unknown')),
  is_care_leaver boolean not null default false,
  source_ref text,
  recorded_at timestamptz not null default now()
);

-- One row per person as one agency wrote them. Never overwritten by another agency's writing.
create table people.source_person (
  person_id uuid not null references people.person,
  source_person_id uuid not null,
  agency_id uuid not null,
  local_ref text not null,
  given_name text,
  family_name text,
  date_of_birth date,
  gender text check (gender in ('female', 'male', 'other')),
  recorded_at timestamptz not null default now(),
  primary key (person_id, source_person_id)
);
-- finds a person by name when a contact is recorded
create index source_person_by_name on people.source_person (lower(family_name), lower(given_name));

-- What figures may know of a person: no name, no place, no reference.
create view people.open_person as
select person_id, date_of_birth, gender, nationality, is_care_leaver
from people.person;
