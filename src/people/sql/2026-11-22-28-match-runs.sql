-- One row per run of the matcher over the region: how much there was to compare and to ask, so that a leap shows.
create table people.match_run (
  run_id uuid primary key,
  ran_at timestamptz not null default now(),
  writings integer not null,
  pairs bigint not null,
  questions integer not null,
  largest integer not null,
  stopped text -- why it asked nobody and linked nobody; null where it was let through
);
alter table people.match_run enable row level security;
