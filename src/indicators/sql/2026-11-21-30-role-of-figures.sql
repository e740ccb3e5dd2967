-- The role that computes figures. The server itself refuses it everything but the open views and what figures are
-- kept in. Nobody signs in as it. Roles belong to the whole server, so another database may have made it before, or
-- be making it now. Where the role of this connection may make none, figures are computed as they were: as itself.
do $$
begin
  begin
    if not exists (select from pg_roles where rolname = 'waymark_figures') then
      create role waymark_figures nologin;
    end if;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise notice 'This role may not make waymark_figures: figures are computed without a role of their own';
      return;
  end;

  if not pg_has_role(current_user, 'waymark_figures', 'member') then
    begin
      execute format('grant waymark_figures to %I', current_user);
    exception
      when unique_violation then null;
      when insufficient_privilege then
        raise notice 'This role may not become waymark_figures: figures are computed without a role of their own';
        return;
    end;
  end if;

  grant usage on schema foundations, directory, people, outreach, stays, indicators to waymark_figures;
  grant execute on all functions in schema foundations to waymark_figures;
  grant select on
    directory.open_scope_area, people.open_person, outreach.open_contact, outreach.open_single_night,
    stays.open_stay, stays.open_departure
    to waymark_figures;
  -- a rebuild makes the fact anew beside the old one
  grant create on schema indicators to waymark_figures;
  grant select, insert on indicators.person_month to waymark_figures;
end $$;
