create schema stays;

-- One row per move into accommodation and, once it has ended, out of it. Days half-open: not there on the day moved out.
create table stays.stay (
  person_id uuid not null,
  stay_id uuid not null,
  area_code text not null,
  accommodation_type text not null references vocabulary.accommodation_type,
  moved_in date not null,
  moved_out date check (moved_out >= moved_in),
  is_severe_weather boolean not null default false,
  source_ref text,
  recorded_at timestamptz not null default now(),
  primary key (person_id, stay_id)
);

-- One row per day a person left an institution.
create table stays.departure (
  person_id uuid not null,
  departure_id uuid not null,
  institution text not null references vocabulary.institution,
  left_on date not null,
  source_ref text,
  recorded_at timestamptz not null default now(),
  primary key (person_id, departure_id)
);

create view stays.open_stay as
select stay.person_id, stay.stay_id, stay.area_code, stay.accommodation_type, kind.is_settled,
  stay.moved_in, stay.moved_out, stay.is_severe_weather
from stays.stay as stay
join vocabulary.accommodation_type as kind using (accommodation_type);

create view stays.open_departure as
select departure.person_id, departure.departure_id, departure.institution, institution.place, departure.left_on
from stays.departure as departure
join vocabulary.institution as institution using (institution);
