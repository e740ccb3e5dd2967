-- Who moved into accommodation, and into which kind of place: indicator L2, as
-- src/indicators/definitions/l2.ts says in words.
-- Grain: one row per person, scope (a council, or `region`) and month in which they moved in.
-- `:'from'` and `:'to'` are the first and the last day on which they moved in:
-- psql -v from=2024-01-01 -v to=2024-12-31 -f moves-in.sql
select
  stay.person_id,
  scope_area.scope,
  foundations.month_of(stay.moved_in) as moved_month,
  array_agg(distinct stay.accommodation_type) as kinds,
  bool_or(stay.is_settled) as is_settled
from stays.open_stay as stay
join directory.open_scope_area as scope_area
  on scope_area.area_code = stay.area_code
where not stay.is_severe_weather
  and stay.moved_in between :'from'::date and :'to'::date
group by stay.person_id, scope_area.scope, foundations.month_of(stay.moved_in)
