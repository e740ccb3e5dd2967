-- The words of a name in small letters: without titles, without what has a digit, and none at all for “unknown”. The same
-- words as src/people/matching/name-parts.ts finds.
create function people.name_words(written text) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
begin atomic
  select case
    when told.plain = any (array[
      '', 'unknown', 'unknwn', 'unkown', 'not known', 'notknown', 'nk', 'n k', 'na', 'n a', 'none', 'nil', 'null', 'tbc',
      'tba', 'anon', 'anonymous', 'refused', 'declined', 'not given', 'not stated', 'not provided', 'not recorded',
      'withheld', 'undisclosed', 'prefer not to say', 'no name', 'noname', 'no fixed abode', 'no fixed address', 'nfa', 'x',
      'xx', 'xxx', 'test']) then '{}'
    else array(
      select one.word
      from regexp_split_to_table(told.plain, ' ') with ordinality as one (word, place)
      where one.word !~ '[0-9]'
        and one.word <> all (array[
          'mr', 'mrs', 'miss', 'ms', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady', 'rev', 'reverend',
          'revd', 'fr', 'father', 'sister', 'brother', 'pastor', 'imam', 'baronet', 'bt', 'bart', 'baron', 'baroness',
          'earl', 'count', 'countess', 'viscount', 'viscountess', 'marquess', 'marquis', 'duke', 'duchess', 'knight',
          'esq', 'esquire', 'jr', 'jnr', 'junior', 'sr', 'snr', 'senior', 'of', 'and', 'the', 'aka', 'known', 'as', 'nee',
          'formerly'])
      order by one.place)
  end
  from (
    select btrim(regexp_replace(
      regexp_replace(lower(coalesce(written, '')), '[''’`´]', '', 'g'), '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g'))
  ) as told (plain);
end;

-- Whether what one agency wrote is enough to tell whether somebody was ever met before: a first and a last name written out
-- with a whole date of birth, or a National Insurance number. The first of January is a guess at the year.
create function people.identifies(given text, family text, born date, nino text) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
return coalesce(upper(regexp_replace(nino, '[^[:alnum:]]', '', 'g')) ~ '^[A-Z]{2}[0-9]{6}[A-D]?$', false)
  or coalesce(
    length((people.name_words(given))[1]) > 1
      and length(array_to_string(people.name_words(family), '')) > 1
      and not (extract(month from born) = 1 and extract(day from born) = 1)
      and born <> date '1111-11-11',
    false);

alter table people.source_person add column identifies boolean not null generated always as (
  people.identifies(given_name, family_name, date_of_birth, national_insurance_number)
) stored;

-- Whether whoever sent the record keeps this person apart from all others by the id they sent. They do unless they say
-- otherwise.
alter table people.person add column is_told_apart boolean not null default true;
alter table people.counted_person add column is_told_apart boolean not null default true;
grant select (is_told_apart) on people.person to waymark_app;

-- People of whom too little is written down to say that nobody met them before: the sender of the record said so, or only
-- agencies here wrote them down; and no writing is enough by itself, be it an agency's or what an import told of somebody
-- who turned out to be this person.
create view people.open_not_identified as
select person.person_id
from people.person
where (
    not person.is_told_apart
    or (
      person.source_ref is null
      and exists (select from people.source_person as written where written.person_id = person.person_id)
    )
  )
  and not exists (
    select from people.source_person as enough
    where enough.person_id = person.person_id and enough.identifies)
  and not exists (
    select from people.source_person as sent
    join people.person as as_sent on as_sent.person_id = sent.source_person_id
    where sent.person_id = person.person_id and as_sent.source_ref is not null and as_sent.is_told_apart)
union all
select counted.person_id
from people.counted_person as counted
where not counted.is_told_apart;

-- Goes on counting somebody under another id, as before, and whether they could be told apart with it.
create or replace function people.count_on(old_id uuid, fresh_id uuid) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  with asked as (
    select unnest(array[
      contact.night, foundations.month_of(contact.night), foundations.month_end(contact.night),
      (contact.contacted_at at time zone 'Europe/London')::date]) as day
    from outreach.open_contact as contact
    where contact.person_id = old_id
  ),
  rounded as (
    select candidate.day, candidate.coarseness
    from people.person
    cross join lateral (values
      (date_trunc('year', person.date_of_birth)::date, 1),
      (date_trunc('month', person.date_of_birth)::date, 2),
      (person.date_of_birth, 3)
    ) as candidate(day, coarseness)
    where person.person_id = old_id
      and not exists (
        select from asked
        where (person.date_of_birth > foundations.months_earlier(asked.day, 300))
          <> (candidate.day > foundations.months_earlier(asked.day, 300)))
    order by candidate.coarseness
    limit 1
  )
  insert into people.counted_person (person_id, date_of_birth, gender, nationality, is_care_leaver, born_about,
    is_told_apart)
  select fresh_id, rounded.day, person.gender, person.nationality, person.is_care_leaver, person.born_about,
    not exists (select from people.open_not_identified as unknown where unknown.person_id = old_id)
  from people.person
  left join rounded on true
  where person.person_id = old_id;
$$;
