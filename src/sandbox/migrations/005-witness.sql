-- The newest seal of the gateway's log that an agency knows. It only ever moves forward.
create table witnessed_head (
  agency           text primary key,
  seq              bigint not null,
  head             text not null,
  countersignature text not null,
  witnessed_at     timestamptz not null default clock_timestamp()
);
