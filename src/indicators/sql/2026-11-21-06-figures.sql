create schema indicators;

-- The fact. Grain: one row per person, month and scope (a council, or `region`) in which the person is counted.
-- Every indicator, breakdown and drill-down is a count over it.
create table indicators.person_month (
  person_id uuid not null,
  scope text not null,
  month date not null,
  first_night date, -- null: known only by intelligence
  last_night date,
  nights integer, -- nights of the month seen, one bit a night, the lowest for the first
  is_identified boolean not null,
  on_night boolean not null, -- seen on a declared single night
  is_new boolean not null,
  is_new_on_night boolean not null,
  left_institution text,
  moved_in boolean not null,
  long_term boolean not null,
  nights_180 integer,
  nights_band text,
  returner boolean not null,
  returner_settled boolean not null,
  primary key (person_id, scope, month)
);
-- the people behind a figure, and a month's figures
create index person_month_by_scope on indicators.person_month (scope, month);

-- The counts over the fact, kept with it. Grain: one row per scope and month in which anybody is counted.
create table indicators.month_figure (
  scope text not null,
  month date not null,
  r1_month integer not null,
  r1_night integer not null,
  p1_month integer not null,
  p1_night integer not null,
  p2 integer not null,
  p2_prison integer not null,
  p2_other_justice integer not null,
  p2_hospital integer not null,
  p2_armed_forces integer not null,
  p2_asylum_support integer not null,
  p2_care_leaver_under_25 integer not null,
  r2 integer not null,
  b1 integer not null,
  b2_1 integer not null,
  b2_2 integer not null,
  b2_3_5 integer not null,
  b2_6_10 integer not null,
  b2_over_10 integer not null,
  b2_unknown integer not null,
  nr1 integer not null,
  nr2 integer not null,
  not_linkable integer not null,
  primary key (scope, month)
);

-- One row per change of a person while the fact was being rebuilt: they are recomputed when that ends.
create table indicators.touched (
  person_id uuid not null,
  touched_at timestamptz not null default now()
);

-- One row per rebuild: by which definition and options the fact stands.
create table indicators.rebuild (
  rebuild_id uuid primary key,
  definition_version text not null,
  options jsonb not null,
  finished_at timestamptz not null default now(),
  people integer not null,
  person_months integer not null
);
