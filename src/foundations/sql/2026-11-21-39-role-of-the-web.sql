-- The role the web works as. It owns nothing, and the server refuses it whatever no migration has granted.
-- Roles belong to the whole server, so another database may have made it before, or be making it now.
do $$
begin
  if not exists (select from pg_roles where rolname = 'waymark_app') then
    begin
      create role waymark_app nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'Waymark needs a role that may do less than its owner, and the role % may make none', current_user
          using hint = 'Have an administrator of the server run: create role waymark_app nologin; grant waymark_app to '
            || quote_ident(current_user) || ';';
    end;
  end if;

  if not pg_has_role(current_user, 'waymark_app', 'member') then
    begin
      execute format('grant waymark_app to %I', current_user);
    exception
      when unique_violation then null;
      when insufficient_privilege then
        raise notice 'This role may not become waymark_app: it can compute figures, and no web can be started with it';
    end;
  end if;

  -- figures are kept current by the web, and computed as the role of figures
  if exists (select from pg_roles where rolname = 'waymark_figures')
    and not pg_has_role('waymark_app', 'waymark_figures', 'member') then
    begin
      grant waymark_figures to waymark_app;
    exception
      when unique_violation or insufficient_privilege then null;
    end;
  end if;
end $$;

grant usage on schema foundations, vocabulary, directory, access, people, outreach, stays, indicators to waymark_app;
grant select on foundations.house to waymark_app;
grant select on all tables in schema vocabulary, directory to waymark_app;
