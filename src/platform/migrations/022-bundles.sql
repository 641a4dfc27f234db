-- Who acts for the person of a case, such as a guardian; null: the person acts.
alter table case_file rename column acting_for to representative;
create index case_by_representative on case_file (representative, id desc) where representative is not null;

-- One form and one consent for several cases: 高效办成一件事.
create sequence bundle_number;
create table bundle (
  id text primary key,
  number text not null unique,
  node_id text not null,
  name text not null,
  person_id text not null references person (id),
  applicant_account text not null,
  consent_version text not null,
  consent_items jsonb not null,
  idempotency_key text not null,
  idempotency_digest bytea not null,
  opened_at timestamptz not null,
  opened_business timestamptz not null,
  constraint bundle_idempotency unique (applicant_account, idempotency_key)
);
create index bundle_by_person on bundle (person_id, id desc);

-- A part becomes a case of its own when those it waits for have ended, however they ended.
create table bundle_part (
  bundle_id text not null references bundle (id),
  part text not null,
  position integer not null,
  service text not null,
  entry text not null,
  person_id text not null references person (id),
  waits_for text[] not null,
  -- The part whose case must have proven that the applicant and the person belong together; null for the applicant.
  proven_by text,
  input_sealed text not null,
  status text not null default 'PLANNED' check (status in ('PLANNED', 'OPENED', 'REFUSED')),
  case_id text references case_file (id),
  refusal jsonb,
  attempts integer not null default 0,
  last_code text,
  next_try_at timestamptz not null default clock_timestamp(),
  primary key (bundle_id, part),
  check ((status = 'OPENED') = (case_id is not null)),
  check ((status = 'REFUSED') = (refusal is not null))
);
create index bundle_part_planned on bundle_part (next_try_at) where status = 'PLANNED';
create index bundle_part_case on bundle_part (case_id) where case_id is not null;
