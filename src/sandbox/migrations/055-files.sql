-- Scanned papers handed over by other agencies: announced first, then here. A simulated agency keeps the receipt, not the bytes.
create table agency_file (
  agency       text not null,
  sender       text not null,
  file_id      uuid not null,
  announcement jsonb not null,
  announced_at timestamptz not null,
  received_at  timestamptz,
  primary key (agency, sender, file_id)
);
