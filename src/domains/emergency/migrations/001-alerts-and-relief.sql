-- Alerts as their publishers have signed them; nothing here is about a person.
create table alert (
  identifier text primary key,
  publisher_member text not null,
  message jsonb not null,
  digest text not null,
  standing text not null check (standing in ('ACTIVE', 'UPDATED', 'CANCELLED')),
  expires_at timestamptz not null,
  received_business timestamptz not null
);
create index alert_warning on alert (expires_at) where standing = 'ACTIVE';

create table alert_relay (
  identifier text not null references alert (identifier),
  member_id text not null,
  attempts integer not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  acknowledged_at timestamptz,
  evidence_id text,
  primary key (identifier, member_id)
);
create index alert_relay_open on alert_relay (next_try_at) where acknowledged_at is null;

create table resource (
  id text primary key,
  member_id text not null,
  code text not null,
  city text not null,
  resource jsonb not null
);
create index resource_by_code on resource (code text_pattern_ops);
create index resource_by_member on resource (member_id);

create table relief_request (
  id text primary key,
  requester text not null,
  message_id text not null,
  digest text not null,
  owner text not null,
  code text not null,
  name text not null,
  quantity integer not null,
  deliver_to text not null,
  needed_by timestamptz,
  alert_identifier text,
  state text not null,
  constraint relief_once unique (requester, message_id)
);
create index relief_by_requester on relief_request (requester, id desc);
create index relief_by_owner on relief_request (owner, id desc);

create table relief_step (
  request_id text not null references relief_request (id),
  seq integer not null,
  state text not null,
  member_id text not null,
  quantity integer,
  note text,
  at_business timestamptz not null,
  primary key (request_id, seq)
);
