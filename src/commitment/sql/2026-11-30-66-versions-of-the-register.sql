-- The public reads the versions an award rested on, and none that was sent back before: what was put right must not stay to be read.
alter table commitment.register_entry add column versions integer[] not null default '{}';
update commitment.register_entry set versions = array[(body -> 'award' ->> 'snapshot')::integer];

drop policy snapshot_open on commitment.snapshot;
create policy snapshot_open on commitment.snapshot for select to waymark_app using (
  stream_id = (select commitment.acting_stream())
  or exists (
    select from commitment.register_entry
    where register_entry.stream_id = snapshot.stream_id and snapshot.number = any (register_entry.versions)));
