-- Business time = system time + offset, running at a rate; one row. Only a sandbox ever makes it movable,
-- and a database that was a sandbox once says so for good.
create table business_clock (
  singleton boolean primary key default true check (singleton),
  anchor_system timestamptz not null default clock_timestamp(),
  anchor_business timestamptz not null default clock_timestamp(),
  rate double precision not null default 1 check (rate >= 0),
  movable boolean not null default false
);
insert into business_clock default values;
update business_clock set anchor_business = anchor_system;

create function business_now() returns timestamptz language sql volatile as $$
  select c.anchor_business + (clock_timestamp() - c.anchor_system) * c.rate from business_clock c
$$;

-- Values under the data key. Whoever needs to forget one deletes the row.
create table sealed (
  id text primary key,
  suite text not null,
  key_id text not null,
  ciphertext bytea not null,
  created_at timestamptz not null default clock_timestamp()
);

-- The only place that knows whose number it is; everything else refers to person.id.
create table person (
  id text primary key,
  lookup_key_id text not null,
  lookup_hmac bytea not null unique,
  name_hmac bytea not null,
  id_number_sealed text not null references sealed (id),
  name_sealed text not null references sealed (id),
  created_at timestamptz not null default clock_timestamp()
);
create index person_by_name on person (name_hmac);

create table outbox (
  id bigint generated always as identity primary key,
  case_id text not null,
  step_id text not null,
  attempt bigint not null,
  created_at timestamptz not null default clock_timestamp(),
  relayed_at timestamptz
);
create index outbox_waiting on outbox (id) where relayed_at is null;
create index outbox_relayed on outbox (relayed_at) where relayed_at is not null;

create function notify_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger outbox_written after insert on outbox for each statement execute function notify_outbox();

create table alarm (
  id text primary key,
  kind text not null,
  subject text not null,
  detail text not null,
  node_id text not null,
  raised_at timestamptz not null default clock_timestamp(),
  acknowledged_at timestamptz,
  acknowledged_by text
);
create index alarm_open on alarm (raised_at) where acknowledged_at is null;

-- Raised by one in every transaction that changes members, keys or grants; processes compare it with their snapshot.
create table registry_version (
  singleton boolean primary key default true check (singleton),
  version bigint not null default 1,
  changed_at timestamptz not null default clock_timestamp()
);
insert into registry_version default values;

create table node (
  id text primary key,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
