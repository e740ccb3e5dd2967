-- An organisation may be of eight kinds, and is known to its regulators by a number. Nothing is lost: each
-- kind there was is still one.
alter table directory.agency drop constraint agency_kind_check;
alter table directory.agency
  add constraint agency_kind_check check (
    kind in ('council', 'provider', 'outreach', 'health', 'police_probation', 'charity', 'faith', 'business')),
  add column charity_number text check (charity_number ~ '^([0-9]{6,7}(-[0-9]{1,3})?|SC[0-9]{6}|NIC[0-9]{6})$'),
  add column company_number text check (company_number ~ '^([0-9]{8}|[A-Z]{2}[0-9]{6})$'),
  add column status text not null default 'active' check (status in ('active', 'merged', 'closed'));
