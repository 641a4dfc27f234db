-- Public keys this gateway has signed with, so that old seals and answers verify after a rotation.
create table gateway_key (
  kid text primary key,
  role text not null check (role in ('gateway', 'desk', 'seal')),
  jwk text not null,
  since timestamptz not null default clock_timestamp()
);

-- A seal signs a Merkle root over the hashes of the entries since the seal before, the heads of the streams, the head
-- of their register, and the hash of the seal before. hash = sha256(token). `leaves` are those entry hashes, 32 bytes
-- each: when the log no longer fits the root, they tell which entry is the first that does not.
create table log_seal (
  seq bigint primary key,
  hash bytea not null unique,
  token text not null,
  leaves bytea not null,
  at timestamptz not null default clock_timestamp()
);

-- Which seal covers which entries; the order of its rows is that of the leaves.
create table log_seal_range (
  seal_seq bigint not null references log_seal (seq),
  place integer not null,
  stream_id uuid not null,
  from_seq bigint not null,
  to_seq bigint not null,
  primary key (seal_seq, place)
);
create unique index log_seal_range_by_stream on log_seal_range (stream_id, to_seq) where to_seq >= from_seq;

-- Countersignatures: this member keeps this seal in its own books and would miss it.
create table log_witness (
  member_id text not null,
  seal_seq bigint not null references log_seal (seq),
  token text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (member_id, seal_seq)
);
