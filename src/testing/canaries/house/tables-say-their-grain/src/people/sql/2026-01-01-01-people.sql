-- canary: tables-say-their-grain
create table people.person (
  person_id uuid primary key
);
