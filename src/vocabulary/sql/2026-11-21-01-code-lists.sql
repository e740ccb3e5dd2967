-- Code lists that figures depend on. Small, the same on every node.
create schema vocabulary;

-- One row per kind of accommodation: whether it is meant to last.
create table vocabulary.accommodation_type (
  accommodation_type text primary key,
  is_settled boolean not null
);
insert into vocabulary.accommodation_type (accommodation_type, is_settled) values
  ('social_rented', true), ('supported', true), ('hostel_6m_plus', true), ('private_rented', true),
  ('family_friends', true), ('owner_occupier', true), ('returned_home_country', true),
  ('emergency_bed', false), ('hostel', false), ('temporary_accommodation', false), ('other', false);

-- One row per institution, in the order that decides between two left on one day.
create table vocabulary.institution (
  institution text primary key,
  place smallint not null unique
);
insert into vocabulary.institution (institution, place) values
  ('prison', 1), ('other_justice', 2), ('hospital', 3), ('armed_forces', 4), ('asylum_support', 5);
