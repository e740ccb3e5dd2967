-- The few functions every room's tables may lean on.
create schema foundations;

-- The id of a thing that came with an id of its own: a UUID stays itself, anything else becomes the
-- UUID (version 8, RFC 9562) of its source and text, so that the same file read twice makes nothing twice.
create function foundations.id_of(source text, given text) returns uuid
language sql immutable strict parallel safe
return case
  when given ~ '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$'
    then given::uuid
  else overlay(overlay(md5(source || ':' || given) placing '8' from 13) placing '8' from 17)::uuid
end;

-- The first day of the month of a day.
create function foundations.month_of(day date) returns date
language sql immutable strict parallel safe
return date_trunc('month', day::timestamp)::date;

-- The last day of the month of a day.
create function foundations.month_end(day date) returns date
language sql immutable strict parallel safe
return (date_trunc('month', day::timestamp) + interval '1 month')::date - 1;

-- A day some months earlier, at the last day of that month where it is shorter.
create function foundations.months_earlier(day date, months integer) returns date
language sql immutable strict parallel safe
return (day::timestamp - make_interval(months => months))::date;

-- For tables in which nothing may ever change: a trigger that says so.
create function foundations.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Nothing in %.% may be changed or deleted; write a new line instead', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;
