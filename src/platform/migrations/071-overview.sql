-- What the overview reads, so that it stays quick with a million cases.
create table queue_loss (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  count integer not null
);
create index queue_loss_by_time on queue_loss (at);
create index case_by_opening on case_file (opened_business);
create index case_by_ending on case_file (ended_business) where ended_business is not null;
create index deadline_missed on case_deadline (due) where level in ('OVERDUE', 'ESCALATED');
create index step_last_answer on case_step (member_id, answered_at desc) where answered_at is not null;
