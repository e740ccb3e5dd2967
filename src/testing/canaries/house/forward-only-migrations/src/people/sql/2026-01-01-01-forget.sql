-- canary: forward-only-migrations

drop table people.person;
