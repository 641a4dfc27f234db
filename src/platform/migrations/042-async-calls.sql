-- Calls whose answer is fetched later (Prefer: respond-async). Request and answer are sealed; both go after a day.
create table async_call (
  id uuid primary key,
  client_id text not null,
  evidence_id uuid not null unique,
  accepted_at timestamptz not null default clock_timestamp(),
  request_sealed text references sealed (id),
  lease_until timestamptz,
  done_at timestamptz,
  status integer,
  answer_sealed text references sealed (id),
  -- Null: nothing to deliver, or delivered, or given up.
  deliver_after timestamptz,
  deliveries integer not null default 0,
  check ((done_at is null) = (status is null))
);
create index async_call_waiting on async_call (id) where done_at is null;
create index async_call_undelivered on async_call (deliver_after) where deliver_after is not null;
create index async_call_done on async_call (done_at) where done_at is not null;
