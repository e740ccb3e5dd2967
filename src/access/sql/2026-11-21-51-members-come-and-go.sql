-- An auditor reads who looked at what, and no person's record. A member is invited, then active, and may
-- leave. Nothing is lost: each role there was is still one, and everybody here is active.
alter table access.member drop constraint member_role_check;
alter table access.member
  add constraint member_role_check check (role in ('outreach_worker', 'analyst', 'coordinator', 'auditor')),
  add column email text check (email = lower(email)),
  add column status text not null default 'active' check (status in ('invited', 'active', 'left')),
  add column if not exists left_at timestamptz,
  add constraint left_when_left check ((status = 'left') = (left_at is not null));

-- finds the member an address belongs to; whoever left may come back as another member
create unique index member_by_email on access.member (email) where status <> 'left';
