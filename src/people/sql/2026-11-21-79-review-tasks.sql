-- One row per question whether two people are one, for members to answer: one for two groups of writings, however many
-- pairs of writings there are. The matcher asks; decisions close it.
create table people.review_task (
  person_id uuid not null,
  task_id uuid not null unique,
  other_person_id uuid not null,
  ones uuid[] not null,
  others uuid[] not null,
  weight real not null, -- bits, of the two writings that fit best, starting odds included
  evidence jsonb not null, -- field by field
  starting_odds real not null,
  model_fingerprint text not null,
  words_stamp text not null,
  made_at timestamptz not null default now(),
  leased_by uuid, -- who is looking at it now
  leased_until timestamptz,
  closed_at timestamptz,
  primary key (person_id, task_id)
);
create unique index review_task_open on people.review_task
  (least(person_id, other_person_id), greatest(person_id, other_person_id)) where closed_at is null;

alter table people.review_task enable row level security;
-- open to whoever may link and may read both people
create policy review_task_seen on people.review_task for select to waymark_app using (
  cardinality((select access.open_agencies('link'))::uuid[]) > 0
  and exists (select from people.person where person.person_id = review_task.person_id)
  and exists (select from people.person where person.person_id = review_task.other_person_id));
create policy review_task_worked on people.review_task for update to waymark_app using (
  cardinality((select access.open_agencies('link'))::uuid[]) > 0);
grant select, update (leased_by, leased_until, closed_at) on people.review_task to waymark_app;
