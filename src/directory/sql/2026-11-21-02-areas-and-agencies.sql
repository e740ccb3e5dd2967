create schema directory;

-- One row per council or region, under its ONS code.
create table directory.area (
  area_code text primary key check (area_code ~ '^[A-Z][0-9]{8}$'),
  name text not null,
  region text not null,
  source text not null
);

-- One row per area and year: how many people live there, and who says so.
create table directory.population (
  area_code text not null references directory.area,
  year smallint not null check (year between 1900 and 2200),
  people integer not null check (people >= 0),
  source text not null,
  primary key (area_code, year)
);

-- One row per scope that figures are told for and council in it: each council by itself, and all of them in the region.
create table directory.scope_area (
  scope text not null,
  area_code text not null references directory.area,
  primary key (scope, area_code)
);

-- One row per organisation that writes in the record.
create table directory.agency (
  agency_id uuid primary key,
  name text not null,
  kind text not null check (kind in ('council', 'outreach', 'provider', 'charity')),
  area_code text references directory.area,
  is_invented boolean not null default false
);

-- What figures may know of areas.
create view directory.open_scope_area as
select scope, area_code
from directory.scope_area;
