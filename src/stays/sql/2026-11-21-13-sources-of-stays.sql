-- By whose writing of a person a stay or departure is known, so that it follows when that writing is linked elsewhere.
alter table stays.stay add column source_person_id uuid, add column recorded_by uuid;
alter table stays.departure add column source_person_id uuid, add column recorded_by uuid;
