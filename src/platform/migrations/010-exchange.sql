-- Public keys of the members' software. The private parts are never here.
create table client_key (
  client_id text not null,
  kid text not null,
  alg text not null check (alg in ('ES256', 'EdDSA', 'PS256', 'RS256')),
  -- Canonical JSON: one key is registered once, for one client only.
  jwk text not null unique,
  not_before timestamptz not null,
  not_after timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  registered_by text not null,
  approved_by text,
  registered_at timestamptz not null default clock_timestamp(),
  primary key (client_id, kid)
);

create function registry_changed() returns trigger language plpgsql as $$
begin
  update registry_version set version = version + 1, changed_at = clock_timestamp();
  perform pg_notify('registry', '');
  return null;
end $$;
create trigger client_key_changed after insert or update or delete on client_key
  for each statement execute function registry_changed();

-- One stream per process incarnation. head_seq and head_hash move with every group commit, so that a cut tail shows.
create table stream (
  id uuid primary key,
  node_id text not null,
  fencing bigint generated always as identity unique,
  opened_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  head_seq bigint not null default 0,
  head_hash bytea not null,
  closed_at timestamptz,
  closed_head bytea
);
create index stream_open on stream (seen_at) where closed_at is null;

-- Every stream is opened and closed by a row of this one chain: a stream that vanished whole is missed here.
create table stream_register (
  seq bigint primary key,
  hash bytea not null,
  entry text not null,
  stream_id uuid not null generated always as (((entry::jsonb) ->> 'stream')::uuid) stored,
  act text not null generated always as ((entry::jsonb) ->> 'act') stored
);
create index stream_register_by_stream on stream_register (stream_id);

-- hash = sha256(hash of the entry before || entry). The entry is canonical JSON of ids, codes and commitments, never
-- personal data; the other columns are computed from it and cannot say anything else.
create table message_log (
  stream_id uuid not null references stream (id),
  seq bigint not null,
  hash bytea not null,
  entry text not null,
  kind text not null generated always as ((entry::jsonb) ->> 'kind') stored,
  at timestamptz not null
    generated always as (to_timestamp(((entry::jsonb) ->> 'at')::double precision / 1000)) stored,
  evidence_id uuid not null generated always as (((entry::jsonb) ->> 'evidence')::uuid) stored,
  member_id text generated always as ((entry::jsonb) ->> 'member') stored,
  operation_id text generated always as ((entry::jsonb) ->> 'operation') stored,
  case_id text generated always as ((entry::jsonb) ->> 'case') stored,
  primary key (stream_id, seq)
);
create index message_log_by_evidence on message_log (evidence_id);
create index message_log_by_time on message_log (at);
create index message_log_by_case on message_log (case_id) where case_id is not null;

-- What an entry commits to, under the data key: the sealed value is a 16-byte salt and the plaintext, and
-- commitment = sha256(salt || plaintext). Deleting it leaves the chain whole.
-- `proof` (tokens, digests, timings) lives as long as the log, `content` (bodies) as long as bodies do.
create table message_body (
  stream_id uuid not null,
  seq bigint not null,
  part text not null check (part in ('proof', 'content')),
  sealed_id text not null references sealed (id),
  created_at timestamptz not null default clock_timestamp(),
  primary key (stream_id, seq, part),
  foreign key (stream_id, seq) references message_log (stream_id, seq)
);
create index message_body_by_age on message_body (part, created_at);

-- One for each authorisation, permitted or denied.
create table decision_record (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  evidence_id uuid not null,
  subject jsonb not null,
  action jsonb not null,
  resource jsonb not null,
  context jsonb not null,
  policy_version text not null,
  outcome text not null check (outcome in ('permit', 'deny')),
  reasons jsonb not null
);
create index decision_record_by_evidence on decision_record (evidence_id);

-- Calls under a grant per day (Asia/Shanghai), written in the group commit that logs them.
create table grant_use (
  grant_id text not null,
  day date not null,
  used bigint not null,
  primary key (grant_id, day)
);
