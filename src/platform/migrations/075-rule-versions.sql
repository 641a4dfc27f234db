-- Every rule file and calendar that a process has ever found: files propose, this database releases. `subject` is a
-- service or `calendar`. Texts are law as data and hold nothing of anybody.
create table rule_version (
  subject text not null,
  hash text not null,
  texts jsonb not null,
  proposed_at timestamptz not null default clock_timestamp(),
  primary key (subject, hash)
);

-- Counts from a business day on; of several the one with the latest day, then the latest release. Never changed.
create table rule_release (
  id bigint generated always as identity primary key,
  subject text not null,
  hash text not null,
  effective_from date not null,
  released_at timestamptz not null default clock_timestamp(),
  -- Without people: a sandbox releases what it finds.
  released_by text references account (id),
  second_by text references account (id),
  foreign key (subject, hash) references rule_version (subject, hash),
  check ((released_by is null) = (second_by is null)),
  check (released_by <> second_by)
);
create index rule_release_of_subject on rule_release (subject, effective_from desc, id desc);
