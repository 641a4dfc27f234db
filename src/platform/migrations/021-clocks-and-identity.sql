-- Fund kinds are declared by step tables, not by the schema.
alter table case_agreed drop constraint case_agreed_kind_check;
alter table ledger_entry drop constraint ledger_entry_kind_check;

-- A clock row sleeps until this business date; a held step waits until the person's identity can be proven again.
alter table case_step add column wake_on date;
alter table case_step add column is_held boolean not null default false;
create index step_to_wake on case_step (wake_on) where status = 'WAITING' and wake_on is not null;
create index step_held on case_step (case_id) where status = 'WAITING' and is_held;

-- While a household move is under way the police source cannot prove who the mover is.
create table identity_hold (
  case_id text not null references case_file (id),
  person_id text not null references person (id),
  since_at timestamptz not null,
  since_business timestamptz not null,
  ended_at timestamptz,
  primary key (case_id, person_id)
);
create index identity_held on identity_hold (person_id) where ended_at is null;

-- What a case tells the other services about a person, once.
create table announcement (
  id text primary key,
  case_id text not null references case_file (id),
  topic text not null,
  person_id text not null references person (id),
  facts jsonb not null,
  announced_at timestamptz not null,
  attempts integer not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  heard_at timestamptz,
  unique (case_id, topic, person_id)
);
create index announcement_open on announcement (next_try_at) where heard_at is null;

-- What a person may or must do next because of it; the input of a planned application is sealed.
create table follow_up (
  id text primary key,
  announcement_id text not null references announcement (id),
  person_id text not null references person (id),
  service text not null,
  kind text not null check (kind in ('PLAN', 'REVIEW')),
  workflow text,
  input_sealed text,
  reasons jsonb not null,
  created_at timestamptz not null,
  created_business timestamptz not null,
  opened_case text references case_file (id)
);
create index follow_up_by_person on follow_up (person_id, id desc);
