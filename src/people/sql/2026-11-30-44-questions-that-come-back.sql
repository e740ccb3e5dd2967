-- By which decision a question was closed; null where the matcher had it no more. Once that decision is undone it is a question
-- again.
alter table people.review_task add column closed_by uuid;
grant update (closed_by) on people.review_task to waymark_app;
-- finds the questions that an undone decision had closed
create index review_task_closed on people.review_task (closed_by) where closed_by is not null;
