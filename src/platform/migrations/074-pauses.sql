-- Calls to a member rest, always with an end: nobody has to remember it. Rows stay as the record of who did it.
create table member_pause (
  id bigint generated always as identity primary key,
  member_id text not null,
  begun_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  begun_by text not null references account (id),
  ended_at timestamptz,
  ended_by text references account (id)
);
create unique index member_pause_open on member_pause (member_id) where ended_at is null;

create trigger member_pause_changed after insert or update or delete on member_pause
  for each statement execute function registry_changed();
