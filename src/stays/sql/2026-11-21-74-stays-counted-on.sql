-- One row per stay of somebody who was erased, as far as figures need it: under ids nobody can lead back.
create table stays.counted_stay (
  person_id uuid not null,
  stay_id uuid not null,
  area_code text not null,
  accommodation_type text not null references vocabulary.accommodation_type,
  moved_in date not null,
  moved_out date,
  is_severe_weather boolean not null,
  primary key (person_id, stay_id)
);
alter table stays.counted_stay enable row level security;

-- One row per day somebody who was erased left an institution, in the same way.
create table stays.counted_departure (
  person_id uuid not null,
  departure_id uuid not null,
  institution text not null references vocabulary.institution,
  left_on date not null,
  primary key (person_id, departure_id)
);
alter table stays.counted_departure enable row level security;

create or replace view stays.open_stay as
select stay.person_id, stay.stay_id, stay.area_code, stay.accommodation_type, kind.is_settled,
  stay.moved_in, stay.moved_out, stay.is_severe_weather
from stays.stay as stay
join vocabulary.accommodation_type as kind using (accommodation_type)
union all
select counted.person_id, counted.stay_id, counted.area_code, counted.accommodation_type, kind.is_settled,
  counted.moved_in, counted.moved_out, counted.is_severe_weather
from stays.counted_stay as counted
join vocabulary.accommodation_type as kind using (accommodation_type);

create or replace view stays.open_departure as
select departure.person_id, departure.departure_id, departure.institution, institution.place, departure.left_on
from stays.departure as departure
join vocabulary.institution as institution using (institution)
union all
select counted.person_id, counted.departure_id, counted.institution, institution.place, counted.left_on
from stays.counted_departure as counted
join vocabulary.institution as institution using (institution);

-- Goes on counting somebody's stays and departures under another id.
create function stays.count_on(old_id uuid, fresh_id uuid) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  insert into stays.counted_stay (person_id, stay_id, area_code, accommodation_type, moved_in, moved_out, is_severe_weather)
  select fresh_id, gen_random_uuid(), area_code, accommodation_type, moved_in, moved_out, is_severe_weather
  from stays.stay
  where person_id = old_id;
  insert into stays.counted_departure (person_id, departure_id, institution, left_on)
  select fresh_id, gen_random_uuid(), institution, left_on
  from stays.departure
  where person_id = old_id;
$$;
