-- An agency answers nobody: its steps rest until it does, but for one that is tried from time to time.
create table member_outage (
  id bigint generated always as identity primary key,
  member_id text not null,
  begun_at timestamptz not null default clock_timestamp(),
  begun_business timestamptz not null default business_now(),
  ended_at timestamptz,
  ended_business timestamptz,
  -- The step that may be tried, how often one was, and when the next may be.
  probe_step text,
  probes integer not null default 0,
  next_probe_at timestamptz not null
);
create unique index member_outage_open on member_outage (member_id) where ended_at is null;

create trigger member_outage_begun after insert on member_outage
  for each statement execute function registry_changed();
create trigger member_outage_ended after update of ended_at on member_outage
  for each statement execute function registry_changed();

-- Steps that rest without an end.
create index step_resting on case_step (member_id, id) where not_before = 'infinity';

-- When a failed step was put back in line with many others. It has not begun again while it is PENDING and not queued.
alter table case_step add column redriven_at timestamptz;
create index step_redriven on case_step (member_id, not_before)
  where redriven_at is not null and status = 'PENDING' and queued_at is null;
