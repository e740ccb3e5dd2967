-- One row per phone in use and browser in which its member was signed in as it was heard of: where they are signed
-- out when it is taken out of use.
create table outreach.device_browser (
  device_id uuid not null references outreach.device,
  browser_id uuid not null,
  primary key (device_id, browser_id)
);

alter table outreach.device_browser enable row level security;
create policy device_browser_seen on outreach.device_browser for select to waymark_app using (
  exists (select from outreach.device where device.device_id = device_browser.device_id));
create policy device_browser_noted on outreach.device_browser for insert to waymark_app with check (
  exists (
    select from outreach.device
    where device.device_id = device_browser.device_id
      and device.member_id = (select access.acting_member())
      and device.revoked_at is null
  ));
grant select, insert on outreach.device_browser to waymark_app;
