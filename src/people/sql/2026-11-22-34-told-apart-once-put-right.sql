-- As before, and with a day of birth that was put right: it comes from the person, so that it stands beside the name of any
-- agency that writes them.
create or replace view people.open_not_identified as
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
    select from people.put_right as birth
    join people.source_person as named on named.person_id = birth.person_id
    where birth.person_id = person.person_id
      and people.identifies(named.given_name, named.family_name, birth.date_of_birth, null))
  and not exists (
    select from people.source_person as sent
    join people.person as as_sent on as_sent.person_id = sent.source_person_id
    where sent.person_id = person.person_id and as_sent.source_ref is not null and as_sent.is_told_apart)
union all
select counted.person_id
from people.counted_person as counted
where not counted.is_told_apart;
