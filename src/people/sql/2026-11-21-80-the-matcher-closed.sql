-- What the matcher learnt is for whoever is signed in; how often a key occurs is for nobody but the functions that search.
alter table people.match_model enable row level security;
create policy match_model_used on people.match_model for select to waymark_app using (
  (select access.acting_agency()) is not null);
alter table people.frequent_key enable row level security;

-- because how a region links is told by the latest of several rows, so that it is known when it changed
drop table people.linking_rule;
-- One row per time a region said how it links; the latest holds. Without any the matcher links nobody by itself.
create table people.linking_rule (
  rule_id uuid primary key,
  links_at_casework_bar boolean not null,
  set_at timestamptz not null default now()
);
