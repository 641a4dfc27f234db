-- Whoever has signed in. Issuer and subject are all that is trusted; the name is for people to recognise each other.
create table account (
  id text primary key,
  issuer text not null,
  subject text not null,
  name_sealed text not null references sealed (id),
  person_id text references person (id),
  assurance text,
  created_at timestamptz not null default clock_timestamp(),
  last_sign_in_at timestamptz,
  unique (issuer, subject)
);

-- Keyed by the digest of the cookie: a dump of this table opens no session.
create table session (
  id_digest bytea primary key,
  account_id text not null references account (id),
  csrf_token text not null,
  assurance text,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_expiry on session (expires_at);

-- A sign-in between leaving for the issuer and coming back; used once.
create table sign_in (
  id_digest bytea primary key,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  next_path text not null,
  expires_at timestamptz not null
);

create table approval (
  id text primary key,
  kind text not null check (kind in ('ASSIGNMENT', 'ASSIGNMENT_END', 'CLIENT_KEY', 'TASK_RELEASE', 'DESK_ANSWER')),
  subject text not null,
  scope text not null,
  -- With the reason: people write names into it.
  payload_sealed text not null references sealed (id),
  status text not null default 'pending' check (status in ('pending', 'approved', 'declined')),
  requested_by text not null references account (id),
  requested_at timestamptz not null default clock_timestamp(),
  decided_by text references account (id),
  decided_at timestamptz,
  decision_reason_sealed text references sealed (id),
  check (decided_by is null or decided_by <> requested_by),
  check ((status = 'pending') = (decided_by is null))
);
create unique index approval_pending on approval (kind, subject) where status = 'pending';

-- Scope is all, city:<code> or member:<id>.
create table assignment (
  id text primary key,
  account_id text not null references account (id),
  role text not null check (role in ('clerk', 'operations', 'security', 'audit')),
  scope text not null check (scope ~ '^(all|city:[1-9][0-9]{5}|member:[a-z0-9]+(-[a-z0-9]+)*)$'),
  valid_from timestamptz not null default clock_timestamp(),
  valid_to timestamptz,
  granted_by text references account (id),
  approved_by text references account (id),
  check (role <> 'clerk' or scope like 'member:%'),
  check (granted_by is null or granted_by <> approved_by)
);
create index assignment_of_account on assignment (account_id);

-- What administrators and clerks read and did; for the audit role only.
create table admin_read_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account_id text not null references account (id),
  role text,
  operation text not null,
  subject text,
  reason_sealed text references sealed (id),
  status integer not null,
  request_id text not null
);
create index admin_read_log_by_account on admin_read_log (account_id, at);
create index admin_read_log_by_operation on admin_read_log (operation, at);

-- The law asks that logs are kept six months; nothing younger leaves, nothing ever changes.
create function keep_admin_read_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < clock_timestamp() - interval '190 days' then
    return old;
  end if;
  raise exception 'admin_read_log is append-only';
end $$;
create trigger admin_read_log_kept before update or delete on admin_read_log
  for each row execute function keep_admin_read_log();
