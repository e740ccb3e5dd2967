-- Two more roles: whoever makes commitments for an organisation, and whoever reviews them. Neither opens anything of a
-- person; they have no category at all.
alter table access.member drop constraint member_role_check;
alter table access.member
  add constraint member_role_check check (
    role in ('outreach_worker', 'analyst', 'coordinator', 'auditor', 'partner', 'assessor'));

-- What figures are kept by is for those who record and count, by name: a role that comes later is not let in unasked.
drop policy month_figure_kept on indicators.month_figure;
create policy month_figure_kept on indicators.month_figure to waymark_app
  using ((select access.acting_role()) in ('outreach_worker', 'analyst', 'coordinator'))
  with check ((select access.acting_role()) in ('outreach_worker', 'analyst', 'coordinator'));
drop policy touched_noted on indicators.touched;
create policy touched_noted on indicators.touched to waymark_app
  using ((select access.acting_role()) in ('outreach_worker', 'analyst', 'coordinator'))
  with check ((select access.acting_role()) in ('outreach_worker', 'analyst', 'coordinator'));

create or replace function indicators.close_fact() returns void language plpgsql as $$
begin
  alter table indicators.person_month enable row level security;
  drop policy if exists person_month_kept on indicators.person_month;
  create policy person_month_kept on indicators.person_month to waymark_app
    using ((select access.acting_role()) in ('outreach_worker', 'analyst', 'coordinator'))
    with check ((select access.acting_role()) in ('outreach_worker', 'analyst', 'coordinator'));
  grant select, insert, delete on indicators.person_month to waymark_app;
  if to_regrole('waymark_figures') is not null then
    drop policy if exists person_month_computed on indicators.person_month;
    create policy person_month_computed on indicators.person_month to waymark_figures using (true) with check (true);
    grant select, insert on indicators.person_month to waymark_figures;
  end if;
end $$;
select indicators.close_fact();

-- Whether whoever acts has nothing to do with people: they make commitments, or judge them.
create function access.works_without_people() returns boolean
language sql stable parallel safe
return coalesce(access.acting_role() in ('partner', 'assessor'), false);

-- What was open to any role there was is not open to these.
do $$
declare
  closed text;
begin
  foreach closed in array array[
    'access.sealing', 'access.access_grant', 'people.match_model', 'people.retention_rule', 'outreach.patch', 'outreach.shift',
    'outreach.shift_worker', 'outreach.shift_patch', 'outreach.patch_visit', 'outreach.device', 'outreach.telling'
  ] loop
    execute format(
      'create policy not_without_people on %s as restrictive to waymark_app
         using (not (select access.works_without_people())) with check (not (select access.works_without_people()))',
      closed);
  end loop;
end $$;
