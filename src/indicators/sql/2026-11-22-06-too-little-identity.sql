-- Of whom too little is written down to say whether they were met before: seen, but neither new nor returning.
alter table indicators.person_month add column has_identity boolean not null default true;
alter table indicators.person_month alter column has_identity drop default;
alter table indicators.month_figure add column too_little_identity integer not null default 0;
alter table indicators.month_figure alter column too_little_identity drop default;

do $$
begin
  if to_regrole('waymark_figures') is not null then
    grant select on people.open_not_identified to waymark_figures;
  end if;
end $$;

-- whoever is counted already is computed again with the next people who are
insert into indicators.touched (person_id) select person_id from people.open_not_identified;
