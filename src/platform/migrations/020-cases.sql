-- Cases. Nothing here holds personal data: people are person.id, texts of people are sealed.id.
create sequence case_number;

create table case_file (
  id text primary key,
  number text not null unique,
  node_id text not null,
  service text not null,
  entry text not null,
  workflow text not null,
  rules_hash text not null,
  state text not null,
  stage smallint not null,
  holder_side text,
  holder_member text,
  owner_member text not null,
  version integer not null default 1,
  person_id text not null references person (id),
  overlap_key text not null,
  data jsonb not null,
  applicant_account text not null,
  channel text not null check (channel in ('portal', 'counter', 'agency')),
  acting_for text,
  mandate text,
  consent_version text not null,
  consent_items jsonb not null,
  consent_withdrawn_at timestamptz,
  retention_class text not null default 'case',
  idempotency_key text not null,
  idempotency_digest bytea not null,
  opened_at timestamptz not null,
  opened_business timestamptz not null,
  changed_at timestamptz not null,
  ended_as text check (ended_as in ('completed', 'refused', 'withdrawn', 'invalidated', 'sealed')),
  ended_at timestamptz,
  ended_business timestamptz,
  next_due date,
  overdue boolean not null default false,
  check ((ended_as is null) = (ended_at is null)),
  constraint case_idempotency unique (applicant_account, idempotency_key)
);
create unique index case_overlap on case_file (person_id, overlap_key) where ended_at is null;
create index case_newest on case_file (id desc);
create index case_by_service_state on case_file (service, state, id desc);
create index case_by_state on case_file (state, id desc);
create index case_by_person on case_file (person_id, id desc);
create index case_open_by_due on case_file (next_due, id) where ended_at is null and next_due is not null;
create index case_overdue on case_file (id desc) where overdue and ended_at is null;
create index case_open_by_workflow on case_file (workflow) where ended_at is null;
create index case_changed on case_file (changed_at);

create table case_member (
  case_id text not null references case_file (id),
  side text not null,
  member_id text not null,
  primary key (case_id, side)
);
create index case_by_member on case_member (member_id, case_id desc);

-- How many cases stand in each state: every transition adds its difference, the reconciler folds them together.
create table case_tally (
  id bigint generated always as identity primary key,
  service text not null,
  state text not null,
  is_open boolean not null,
  difference bigint not null
);

create function tally_case() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.state = new.state and (old.ended_at is null) = (new.ended_at is null) then return null; end if;
    insert into case_tally (service, state, is_open, difference)
    values (old.service, old.state, old.ended_at is null, -1);
  end if;
  insert into case_tally (service, state, is_open, difference)
  values (new.service, new.state, new.ended_at is null, 1);
  return null;
end $$;
create trigger case_tallied after insert or update of state, ended_at on case_file
  for each row execute function tally_case();

create table case_step (
  id text primary key,
  case_id text not null references case_file (id),
  step text not null,
  round integer not null,
  side text not null,
  actor text not null,
  member_id text,
  status text not null check (status in
    ('PENDING', 'RUNNING', 'WAITING', 'DONE', 'FAILED', 'ANSWER_INVALID', 'CANCELLED', 'QUARANTINED')),
  is_trailing boolean not null,
  -- What an administrative step carries; rows of the step table have none.
  notice jsonb,
  outcome text,
  attempt integer not null default 0,
  claims integer not null default 0,
  failures integer not null default 0,
  fencing integer not null default 0,
  lease_until timestamptz,
  not_before timestamptz not null default clock_timestamp(),
  queued_at timestamptz,
  -- The body as first sent: a second attempt sends the same bytes under the same Idempotency-Key.
  request_sealed text,
  sent_at timestamptz,
  receipt text,
  evidence_id text,
  created_at timestamptz not null default clock_timestamp(),
  created_business timestamptz not null,
  answered_at timestamptz,
  answered_business timestamptz,
  unique (case_id, step, round)
);
create index step_by_queued on case_step (queued_at) where status = 'PENDING';
create index step_by_lease on case_step (lease_until) where status = 'RUNNING';
create index step_by_member_waiting on case_step (member_id, id) where status = 'WAITING';
create index step_stuck on case_step (status, id) where status in ('FAILED', 'ANSWER_INVALID', 'QUARANTINED');

create table case_attempt (
  step_id text not null references case_step (id),
  fencing integer not null,
  case_id text not null,
  attempt integer not null,
  worker text not null,
  queued_at timestamptz,
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  result text,
  evidence_id text,
  primary key (step_id, fencing)
);
create index attempt_recent on case_attempt (started_at);

create table case_event (
  case_id text not null references case_file (id),
  seq integer not null,
  type text not null,
  at timestamptz not null,
  business_at timestamptz not null,
  side text,
  by text,
  step_id text,
  facts jsonb not null,
  commitment bytea,
  previous bytea not null,
  hash bytea not null,
  primary key (case_id, seq)
);

-- Every answer as received, also those that were not applied. sealed = 16 bytes of salt, then the body.
create table case_message (
  id text primary key,
  case_id text not null references case_file (id),
  step_id text not null references case_step (id),
  member_id text not null,
  message_id text not null,
  operation_id text not null,
  digest bytea not null,
  content_digest bytea not null,
  verdict text not null check (verdict in ('APPLIED', 'CONFLICT', 'LATE', 'INVALID')),
  attested boolean not null,
  body_sealed text not null,
  token_sealed text,
  evidence_id text,
  received_at timestamptz not null,
  received_business timestamptz not null,
  unique (member_id, message_id)
);
create index message_by_step on case_message (step_id);

create table case_document (
  id text primary key,
  case_id text not null references case_file (id),
  kind text not null,
  version integer not null,
  side text not null,
  member_id text,
  step_id text,
  message_id text references case_message (id),
  body_sealed text not null,
  commitment bytea not null,
  late boolean not null default false,
  received_at timestamptz not null,
  received_business timestamptz not null,
  unique (case_id, kind, version)
);

create table case_agreed (
  case_id text not null references case_file (id),
  kind text not null check (kind in ('PERSONAL_ACCOUNT', 'POOLED_FUND')),
  amount bigint not null check (amount >= 0),
  primary key (case_id, kind)
);

-- A memorandum of what agencies and banks reported, in fen.
create table ledger_entry (
  id text primary key,
  case_id text not null references case_file (id),
  kind text not null check (kind in ('PERSONAL_ACCOUNT', 'POOLED_FUND')),
  bank_reference text not null,
  status text not null check (status in ('pending', 'posted', 'void')),
  amount bigint not null check (amount > 0),
  from_account text not null,
  to_account text not null,
  reverses text unique references ledger_entry (id),
  event_on date not null,
  settled_on date,
  recorded_at timestamptz not null default clock_timestamp(),
  check (from_account <> to_account),
  constraint ledger_once unique (case_id, kind, bank_reference)
);
create index ledger_open on ledger_entry (case_id) where status = 'pending';

create table ledger_posting (
  entry_id text not null references ledger_entry (id),
  account text not null,
  amount bigint not null check (amount <> 0),
  primary key (entry_id, account)
);

create function check_entry_balance() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(p.amount), 0) from ledger_posting p where p.entry_id = new.entry_id) <> 0 then
    raise exception 'postings of entry % do not sum to zero', new.entry_id;
  end if;
  return null;
end $$;
create constraint trigger entry_balanced after insert or update on ledger_posting
  deferrable initially deferred for each row execute function check_entry_balance();

create table case_deadline (
  id text primary key,
  case_id text not null references case_file (id),
  step_id text not null references case_step (id),
  rule text not null,
  side text not null,
  member_id text,
  working_days integer not null,
  event text not null,
  event_on date not null,
  due date,
  not_before date not null,
  source text,
  limit_status text not null check (limit_status in ('OFFICIAL', 'UNCONFIRMED')),
  status text not null check (status in ('OPEN', 'CALENDAR_UNCOVERED', 'MET', 'CANCELLED')),
  level text not null default 'RUNNING' check (level in ('RUNNING', 'WARNED', 'OVERDUE', 'ESCALATED')),
  -- The business date on which the sweep must look again.
  look_on date,
  ended_on date,
  check ((due is null) = (status = 'CALENDAR_UNCOVERED') or status = 'CANCELLED' or status = 'MET'),
  unique (step_id, rule)
);
create index deadline_by_case on case_deadline (case_id);
create index deadline_to_look on case_deadline (look_on) where status = 'OPEN';
create index deadline_by_due on case_deadline (due, id) where status = 'OPEN';
create index deadline_uncovered on case_deadline (id) where status = 'CALENDAR_UNCOVERED';

create table case_task (
  id text primary key,
  case_id text not null references case_file (id),
  step_id text references case_step (id),
  reason text not null,
  side text not null,
  member_id text,
  detail text not null,
  detail_zh text not null,
  facts jsonb not null,
  version integer not null default 1,
  opened_at timestamptz not null,
  opened_business timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  second_by text,
  resolution text,
  resolution_reason text
);
create index task_open on case_task (id) where resolved_at is null;
create index task_open_by_member on case_task (member_id, id) where resolved_at is null;
create index task_by_case on case_task (case_id);
create unique index task_once on case_task (case_id, reason, coalesce(step_id, '')) where resolved_at is null;

create table case_notification (
  id text primary key,
  case_id text not null references case_file (id),
  recipient text not null,
  kind text not null,
  facts jsonb not null,
  created_at timestamptz not null,
  created_business timestamptz not null,
  read_at timestamptz
);
create index notification_unread on case_notification (recipient, id desc) where read_at is null;
create index notification_by_case on case_notification (case_id, id desc);

create table worker_heartbeat (
  worker text primary key,
  node_id text not null,
  kind text not null,
  started_at timestamptz not null default clock_timestamp(),
  beat_at timestamptz not null default clock_timestamp(),
  stopped_at timestamptz
);
