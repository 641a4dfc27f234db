-- Scanned papers that agencies put with a case, for people to read. One that was taken out keeps its line, not its bytes.
create table case_paper (
  id text primary key,
  case_id text not null references case_file (id),
  kind text not null check (kind in ('COMMITMENT', 'LEGAL_DOCUMENT', 'CERTIFICATE', 'OTHER')),
  member_id text not null,
  officer text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes integer not null check (bytes > 0),
  digest text not null,
  body_sealed text references sealed (id),
  -- Business time, as documents.
  added_at timestamptz not null,
  removed_at timestamptz,
  check ((removed_at is null) = (body_sealed is not null))
);
create unique index case_paper_once on case_paper (case_id, member_id, digest) where removed_at is null;
create index case_paper_sealed on case_paper (body_sealed) where body_sealed is not null;
