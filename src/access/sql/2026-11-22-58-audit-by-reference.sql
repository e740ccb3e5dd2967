-- which lines touched the person whose pages show this reference?
create index audit_person_by_reference on access.audit_person (right(person_id::text, 6));
