-- A month and the nights of it as one number: the days from 1900 to its first in the upper bits, one bit a
-- night in the lower 31. Looking back over a person's months is the costliest part of the fact; this halves it.
create function foundations.month_nights(month date, nights integer) returns bigint
language sql immutable strict parallel safe
return ((month - date '1900-01-01')::bigint << 31) | nights;

-- The month in such a number.
create function foundations.month_in(month_nights bigint) returns date
language sql immutable strict parallel safe
return date '1900-01-01' + (month_nights >> 31)::integer;

-- How many of its nights are on or after a day: the earlier ones are shifted out.
create function foundations.nights_from(month_nights bigint, since date) returns integer
language sql immutable parallel safe
return coalesce(
  bit_count(
    ((month_nights & 2147483647)::integer
      >> least(greatest(since - foundations.month_in(month_nights), 0), 31))::bit(31)
  )::integer,
  0
);
