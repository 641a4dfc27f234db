-- Who has taken a manual task; nobody until an officer does.
alter table case_task add column owner text;
create index task_open_by_owner on case_task (owner, id) where resolved_at is null and owner is not null;
