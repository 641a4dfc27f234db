-- Who may sign in although not among the demo accounts: every loaded person, under an account made from the number.
alter table person add column account text not null unique
  generated always as ('person-' || left(md5(id_number), 16)) stored;

-- What a relation was when it was loaded, so that the world can be put back.
alter table relation add column initial_status text;
alter table relation add column initial_account_kind text;
alter table relation add column sealed_on date;
alter table relation add column opened_by_case uuid;
alter table segment add column arrears_paid_month text;

-- A step that the gateway asked of an agency, under the key it came with. `due_at` is business time,
-- `next_try_at` system time after an act that failed.
create table agency_step (
  agency             text not null,
  step_id            uuid not null,
  operation          text not null,
  case_id            uuid not null,
  purpose            text not null,
  request            text not null,
  consumer_signature text,
  received_at        timestamptz not null,
  receipt            text not null,
  answer_status      integer not null,
  answer_body        text not null,
  due_at             timestamptz,
  next_try_at        timestamptz not null default clock_timestamp(),
  performed_at       timestamptz,
  outcome            jsonb,
  last_error         text,
  primary key (agency, step_id)
);
create index agency_step_due on agency_step (due_at) where performed_at is null;
create index agency_step_case on agency_step (case_id);

-- A message for the gateway: sent again, unchanged, until it is received. `next_try_at` is system time.
create table agency_message (
  agency       text not null,
  message_id   text not null,
  step_id      uuid not null,
  case_id      uuid not null,
  purpose      text not null,
  operation    text not null,
  body         text not null,
  attempts     integer not null default 0,
  next_try_at  timestamptz not null default clock_timestamp(),
  last_status  integer,
  last_code    text,
  done_at      timestamptz,
  primary key (agency, message_id)
);
create index agency_message_open on agency_message (next_try_at) where done_at is null;

-- Letters and sheets an agency has received, as they came, with their author's token.
create table agency_document (
  agency             text not null,
  case_id            uuid not null,
  step_id            uuid not null,
  kind               text not null,
  body               text not null,
  consumer_signature text,
  received_at        timestamptz not null,
  primary key (agency, step_id)
);

-- What an origin agency has computed for a case: the sheet and the money agree because both are taken from here.
create table statement (
  agency       text not null,
  case_id      uuid not null,
  sheet        text not null,
  personal_fen bigint not null,
  pooled_fen   bigint not null,
  primary key (agency, case_id)
);

create table credit (
  agency       text not null,
  case_id      uuid not null,
  id_number    text not null,
  personal_fen bigint not null,
  pooled_fen   bigint not null,
  credited_on  date not null,
  primary key (agency, case_id)
);

-- The bank of this world. Money that has left an account and not arrived is in no account.
create table bank_account (
  number      text primary key,
  holder      text not null,
  agency      text,
  balance_fen bigint not null
);

create table bank_transfer (
  bank_reference text primary key,
  agency         text not null,
  step_id        uuid not null,
  reference      text not null,
  from_account   text not null references bank_account,
  to_account     text not null,
  personal_fen   bigint not null,
  pooled_fen     bigint not null,
  sent_on        date not null,
  arrives_at     timestamptz not null,
  arrived_on     date,
  returned_on    date,
  unique (agency, step_id)
);
create index bank_transfer_reference on bank_transfer (reference);
