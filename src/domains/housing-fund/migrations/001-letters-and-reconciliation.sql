-- Numbers of contact letters: each belongs to one case and one person for ever. `subject` is a keyed hash.
create table letter (
  number     text primary key,
  case_id    text not null,
  subject    bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
create index letter_case on letter (case_id);

-- Policy of a centre from a day on, entered by two people. The newest one in force stands.
create table centre_policy (
  member_id      text not null,
  effective_from date not null,
  policy         jsonb not null,
  entered_by     text not null,
  second_by      text not null,
  entered_at     timestamptz not null default clock_timestamp(),
  primary key (member_id, effective_from)
);

-- The day's sheet of one pair of centres. A signed sheet is never made again.
create table reconciliation (
  day            date not null,
  origin_id      text not null,
  destination_id text not null,
  sheet          jsonb not null,
  balanced       boolean not null,
  made_at        timestamptz not null default clock_timestamp(),
  signed_by      text,
  second_by      text,
  remark         text,
  signed_at      timestamptz,
  primary key (day, origin_id, destination_id),
  check ((signed_by is null) = (second_by is null)),
  check (signed_by is distinct from second_by or signed_by is null)
);
