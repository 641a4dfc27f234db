-- Applications of one workflow that a desk brought in a file. What a row said is sealed and forgotten once it is settled;
-- what remains is its number, the case it became, or why it was refused.
create table application_import (
  id text primary key,
  desk_member text not null,
  service text not null,
  workflow text not null,
  account_id text not null references account (id),
  idempotency_key text not null,
  -- SHA-256 of the file, as a digest field.
  digest text not null,
  status text not null default 'RUNNING' check (status in ('RUNNING', 'DONE', 'CANCELLED')),
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  check ((status = 'RUNNING') = (ended_at is null)),
  constraint import_idempotency unique (account_id, idempotency_key)
);
create index import_by_desk on application_import (desk_member, id desc);
create index import_running on application_import (id) where status = 'RUNNING';

create table application_import_row (
  import_id text not null references application_import (id),
  -- As a spreadsheet counts: the headings are 1.
  row integer not null,
  status text not null default 'PENDING' check (status in ('PENDING', 'ACCEPTED', 'REFUSED', 'CANCELLED')),
  cells_sealed text references sealed (id),
  attempts integer not null default 0,
  -- Nobody else takes it before: a lease while it is filed, a pause when an agency could not be asked.
  not_before timestamptz not null default clock_timestamp(),
  case_id text references case_file (id),
  refusal jsonb,
  settled_at timestamptz,
  primary key (import_id, row),
  check ((status = 'PENDING') = (cells_sealed is not null)),
  check ((status = 'ACCEPTED') = (case_id is not null)),
  check ((status = 'REFUSED') = (refusal is not null))
);
create index import_row_pending on application_import_row (not_before) where status = 'PENDING';
