-- Why a contact was recorded more than a week after it took place. Never part of an open view.
alter table outreach.contact add column late_reason text;

-- finds a contact a member sent before, under whichever person it now stands; imported contacts are left
-- out, because they come by the million and are never sent again by a form
create index contact_sent_by_member on outreach.contact (contact_id)
  where recorded_by is not null;

-- contacts of the last days, for the page a member sees first. A block range index costs an import almost nothing
create index contact_by_moment on outreach.contact using brin (contacted_at);
