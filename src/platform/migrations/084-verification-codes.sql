-- Codes on papers that anybody may check. Only the digest is searched for; the code itself is sealed, for printing again.
create table verification_code (
  digest bytea primary key,
  case_id text not null references case_file (id),
  -- None: the receipt of the application.
  document_id text references case_document (id),
  code_sealed text not null references sealed (id),
  valid_until date,
  issued_at timestamptz not null default clock_timestamp()
);
create unique index code_of_paper on verification_code (case_id, coalesce(document_id, ''));
