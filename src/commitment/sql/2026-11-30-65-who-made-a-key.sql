-- Who made a key that signs badges, and who withdrew it: by the database's own knowledge of who acts. The first is made by the house.
alter table commitment.issuing_key
  add column made_by uuid,
  add column withdrawn_by uuid,
  add column withdrawn_at timestamptz;
drop policy issuing_key_made on commitment.issuing_key;
create policy issuing_key_made on commitment.issuing_key for insert to waymark_app with check (
  current_setting('waymark.issuing', true) = 'yes' and made_by is not distinct from (select access.acting_member()));
drop policy issuing_key_retired on commitment.issuing_key;
create policy issuing_key_retired on commitment.issuing_key for update to waymark_app
using (current_setting('waymark.issuing', true) = 'yes')
with check (
  current_setting('waymark.issuing', true) = 'yes'
  and (state <> 'compromised' or withdrawn_by is not distinct from (select access.acting_member())));
grant update (withdrawn_by, withdrawn_at) on commitment.issuing_key to waymark_app;
