-- A link tells of a writing: it is open to whoever may read that writing, and so is saying that it belongs elsewhere.
drop policy link_open on people.link;
create policy link_open on people.link for select to waymark_app using (
  cardinality((select access.open_agencies('link'))::uuid[]) > 0
  and person_id <> all ((select access.closed_people())::uuid[])
  and from_person_id <> all ((select access.closed_people())::uuid[])
  and exists (
    select from people.source_person as written
    where written.source_person_id = link.source_person_id
  ));
drop policy link_made on people.link;
create policy link_made on people.link for insert to waymark_app with check (
  linked_by = (select access.acting_member())
  and cardinality((select access.open_agencies('link'))::uuid[]) > 0
  and exists (
    select from people.source_person as written
    where written.source_person_id = link.source_person_id
  ));

-- Whoever has left acts no more: a role, not an id alone, is what figures and nights ask for. An auditor records nothing.
drop policy month_figure_kept on indicators.month_figure;
create policy month_figure_kept on indicators.month_figure to waymark_app
  using ((select access.acting_role()) <> 'auditor')
  with check ((select access.acting_role()) <> 'auditor');
drop policy touched_noted on indicators.touched;
create policy touched_noted on indicators.touched to waymark_app
  using ((select access.acting_role()) <> 'auditor')
  with check ((select access.acting_role()) <> 'auditor');
drop policy return_edition_read on indicators.return_edition;
create policy return_edition_read on indicators.return_edition for select to waymark_app using (
  (select access.acting_role()) in ('outreach_worker', 'analyst', 'coordinator'));
drop policy return_edition_signed on indicators.return_edition;
create policy return_edition_signed on indicators.return_edition for insert to waymark_app with check (
  signed_by = (select access.acting_member())
  and (select access.acting_role()) in ('analyst', 'coordinator'));
drop policy single_night_declared on outreach.single_night;
create policy single_night_declared on outreach.single_night for insert to waymark_app with check (
  declared_by = (select access.acting_member())
  and (select access.acting_role()) in ('analyst', 'coordinator'));
drop policy single_night_declared_again on outreach.single_night;
create policy single_night_declared_again on outreach.single_night for update to waymark_app
  using ((select access.acting_role()) in ('analyst', 'coordinator'))
  with check (declared_by = (select access.acting_member()));

create or replace function indicators.close_fact() returns void language plpgsql as $$
begin
  alter table indicators.person_month enable row level security;
  drop policy if exists person_month_kept on indicators.person_month;
  create policy person_month_kept on indicators.person_month to waymark_app
    using ((select access.acting_role()) <> 'auditor')
    with check ((select access.acting_role()) <> 'auditor');
  grant select, insert, delete on indicators.person_month to waymark_app;
  if to_regrole('waymark_figures') is not null then
    drop policy if exists person_month_computed on indicators.person_month;
    create policy person_month_computed on indicators.person_month to waymark_figures using (true) with check (true);
    grant select, insert on indicators.person_month to waymark_figures;
  end if;
end $$;
select indicators.close_fact();

-- A contact is carried to another person by the owner's function alone. The setting that lets it pass can be said by
-- anybody, so it opens nothing to those whom policies bind.
drop trigger contact_stays on outreach.contact;
create trigger contact_stays before update or delete on outreach.contact
  for each row when (
    coalesce(current_setting('waymark.relinking', true), '') <> 'yes' or row_security_active('outreach.contact'))
  execute function foundations.refuse_change();
drop trigger contact_change_stays on outreach.contact_change;
create trigger contact_change_stays before update or delete on outreach.contact_change
  for each row when (
    coalesce(current_setting('waymark.relinking', true), '') <> 'yes' or row_security_active('outreach.contact_change'))
  execute function foundations.refuse_change();

-- The web may become the role of figures, where a computation asks for it, and is not it all the time: otherwise
-- every open view, and every policy made for that role, would be open to whoever asks the web anything.
do $$
begin
  if to_regrole('waymark_figures') is null or not pg_has_role('waymark_app', 'waymark_figures', 'member') then
    return;
  end if;
  if current_setting('server_version_num')::integer < 160000 then
    alter role waymark_app noinherit;
  else
    execute 'grant waymark_figures to waymark_app with inherit false, set true';
  end if;
exception
  when unique_violation then null;
  when insufficient_privilege then
    raise notice 'The role waymark_app inherits what waymark_figures may, and this role cannot change that';
end $$;
