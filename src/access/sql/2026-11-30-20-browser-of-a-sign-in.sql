-- Which browser a sign-in is in: one that takes the place of another is in the same. So everything that a phone was
-- signed in with can be ended at once. It is made up here; nothing of the browser itself is kept.
alter table access.session add column browser_id uuid not null default gen_random_uuid();
-- the sign-ins of a browser, the day its phone is lost
create index session_in_browser on access.session (browser_id);
