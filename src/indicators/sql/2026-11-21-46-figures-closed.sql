-- What the web may do with figures: keep them current with the record. The rows behind them, under ids that name
-- nobody, are for members and for the role that computes; the public is told counts.
-- A rebuild puts a new table in the place of the fact, which is closed again by this.
create function indicators.close_fact() returns void language plpgsql as $$
begin
  alter table indicators.person_month enable row level security;
  create policy person_month_kept on indicators.person_month to waymark_app
    using ((select access.acting_member()) is not null)
    with check ((select access.acting_member()) is not null);
  grant select, insert, delete on indicators.person_month to waymark_app;
  if to_regrole('waymark_figures') is not null then
    create policy person_month_computed on indicators.person_month to waymark_figures using (true) with check (true);
    grant select, insert on indicators.person_month to waymark_figures;
  end if;
end $$;
select indicators.close_fact();

alter table indicators.month_figure enable row level security;
create policy month_figure_read on indicators.month_figure for select to waymark_app using (true);
create policy month_figure_kept on indicators.month_figure to waymark_app
  using ((select access.acting_member()) is not null)
  with check ((select access.acting_member()) is not null);
grant select, insert, update, delete on indicators.month_figure to waymark_app;

alter table indicators.touched enable row level security;
create policy touched_noted on indicators.touched to waymark_app
  using ((select access.acting_member()) is not null)
  with check ((select access.acting_member()) is not null);
grant select, insert, update, delete on indicators.touched to waymark_app;

alter table indicators.rebuild enable row level security;
create policy rebuild_read on indicators.rebuild for select to waymark_app using (true);
grant select on indicators.rebuild to waymark_app;

alter table indicators.return_edition enable row level security;
create policy return_edition_read on indicators.return_edition for select to waymark_app using (
  (select access.acting_member()) is not null);
create policy return_edition_signed on indicators.return_edition for insert to waymark_app with check (
  signed_by = (select access.acting_member()));
grant select, insert on indicators.return_edition to waymark_app;

grant select on outreach.open_single_night, directory.open_scope_area to waymark_app;
