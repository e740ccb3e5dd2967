-- Whoever acts may lay a letter down with what it follows from; the house alone sees letters, tries them and forgets them.
drop policy letter_to_send_by_the_house on foundations.letter_to_send;
create policy letter_to_send_laid_down on foundations.letter_to_send for insert to waymark_app
  with check (true);
create policy letter_to_send_seen on foundations.letter_to_send for select to waymark_app
  using (coalesce(current_setting('waymark.member_id', true), '') = '');
create policy letter_to_send_tried on foundations.letter_to_send for update to waymark_app
  using (coalesce(current_setting('waymark.member_id', true), '') = '')
  with check (coalesce(current_setting('waymark.member_id', true), '') = '');
create policy letter_to_send_forgotten on foundations.letter_to_send for delete to waymark_app
  using (coalesce(current_setting('waymark.member_id', true), '') = '');
