-- because people who keep out of sight at night are met in emergency departments, and were counted nowhere
alter table outreach.contact drop constraint contact_contact_type_check;
alter table outreach.contact add constraint contact_contact_type_check check (contact_type in (
  'bedded_down', 'about_to_bed_down', 'awake_on_street', 'walking_or_transport',
  'day_service', 'emergency_department', 'disclosed', 'intelligence'));
-- because what is put right may be of the same kinds
alter table outreach.contact_change drop constraint contact_change_contact_type_check;
alter table outreach.contact_change add constraint contact_change_contact_type_check check (contact_type in (
  'bedded_down', 'about_to_bed_down', 'awake_on_street', 'walking_or_transport',
  'day_service', 'emergency_department', 'disclosed', 'intelligence'));
