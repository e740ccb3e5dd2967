-- Who moved off the street into a settled home, and whether they kept it for six months: indicator L1, as
-- src/indicators/definitions/l1.ts says in words.
-- Grain: one row per person, scope (a council, or `region`) and month in which they moved into such a home.
-- `:'from'` and `:'to'` are the first and the last day on which they may have moved in:
-- psql -v from=2024-01-01 -v to=2024-12-31 -f homes-kept.sql
with
-- settled stays, each beside the day until which the earlier ones last
settled as (
  select
    stay.person_id,
    stay.stay_id,
    stay.area_code,
    stay.moved_in,
    coalesce(stay.moved_out, 'infinity') as moved_out,
    max(coalesce(stay.moved_out, 'infinity')) over (
      partition by stay.person_id
      order by stay.moved_in, stay.area_code, stay.stay_id
      rows between unbounded preceding and 1 preceding
    ) as settled_until
  from stays.open_stay as stay
  where stay.is_settled
    and not stay.is_severe_weather
),
-- a stay that begins on the day another ends goes on from it, wherever it is: together they are one home
numbered as (
  select
    settled.person_id,
    settled.stay_id,
    settled.area_code,
    settled.moved_in,
    settled.moved_out,
    count(*) filter (where settled.settled_until is null or settled.settled_until < settled.moved_in) over (
      partition by settled.person_id
      order by settled.moved_in, settled.area_code, settled.stay_id
    ) as home
  from settled
),
home as (
  select
    numbered.person_id,
    min(numbered.moved_in) as moved_in,
    max(numbered.moved_out) as moved_out,
    (min(numbered.moved_in) + interval '6 months')::date as kept_until,
    (array_agg(numbered.area_code order by numbered.moved_in, numbered.area_code, numbered.stay_id))[1] as area_code
  from numbered
  group by numbered.person_id, numbered.home
  having min(numbered.moved_in) between :'from'::date and :'to'::date
),
-- those that somebody moved into off the street, and whether they kept them
off_the_street as (
  select
    home.person_id,
    home.area_code,
    home.moved_in,
    home.moved_out >= home.kept_until
      and not exists (
        select from indicators.person_month as again
        where again.person_id = home.person_id
          and again.scope = 'region'
          and again.month between foundations.month_of(home.moved_in) and home.kept_until
          and again.last_night > home.moved_in
          and again.first_night < home.kept_until
      ) as is_kept
  from home
  where exists (
    select from indicators.person_month as before
    where before.person_id = home.person_id
      and before.scope = 'region'
      and before.month between
        foundations.month_of(foundations.months_earlier(home.moved_in, 12)) and home.moved_in
      and before.first_night <= home.moved_in
      and before.last_night >= foundations.months_earlier(home.moved_in, 12)
  )
)
-- a person's first such home of a month in a scope
select distinct on (off_the_street.person_id, scope_area.scope, foundations.month_of(off_the_street.moved_in))
  off_the_street.person_id,
  scope_area.scope,
  foundations.month_of(off_the_street.moved_in) as moved_month,
  off_the_street.is_kept
from off_the_street
join directory.open_scope_area as scope_area
  on scope_area.area_code = off_the_street.area_code
order by
  off_the_street.person_id,
  scope_area.scope,
  foundations.month_of(off_the_street.moved_in),
  off_the_street.moved_in
