-- canary: dated-migrations
alter table people.person add column name text;
