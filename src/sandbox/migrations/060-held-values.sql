-- What simulated agencies and systems keep beside records and cases.
create table held_value (
  owner text not null,
  key   text not null,
  value jsonb not null,
  primary key (owner, key)
);
