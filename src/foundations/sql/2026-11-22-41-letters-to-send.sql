-- One row per letter that is still to leave the house. It is gone once it has left.
create table foundations.letter_to_send (
  letter_id uuid primary key,
  -- sealed with the house's key: who reads the database reads no address, and no link that opens a session
  sealed bytea not null,
  next_try_at timestamptz not null,
  tries smallint not null default 0,
  drop_at timestamptz not null
);
-- those to try now
create index letter_to_send_by_try on foundations.letter_to_send (next_try_at);

-- The house itself sends: whoever acts in a member's name sees none.
alter table foundations.letter_to_send enable row level security;
create policy letter_to_send_by_the_house on foundations.letter_to_send to waymark_app
  using (coalesce(current_setting('waymark.member_id', true), '') = '')
  with check (coalesce(current_setting('waymark.member_id', true), '') = '');
grant select, insert, update, delete on foundations.letter_to_send to waymark_app;
