-- One settled bill as one side has it: declared by the place of care, or booked by the place of insurance. Fen.
create table settlement (
  side text not null check (side in ('CARE', 'INSURED')),
  care_member text not null,
  insured_member text not null,
  settlement_id text not null,
  month text not null,
  visit text not null,
  institution text not null,
  scheme text not null,
  kind text not null,
  settled_at timestamptz not null,
  -- By which message it was sent; a reversal names it.
  message_id text not null,
  person_id text not null,
  total bigint not null,
  in_scope bigint not null,
  own_pay bigint not null,
  pre_self_pay bigint not null,
  over_limit bigint not null,
  fund_sum bigint not null,
  personal_part bigint not null,
  account_pay bigint not null,
  family_account_pay bigint not null,
  cash_pay bigint not null,
  hospital_part bigint not null,
  agency_pays bigint not null,
  is_balanced boolean not null,
  -- Keyed digest of the whole record, to know the same from another one under the same id.
  digest bytea not null,
  status text not null default 'RECORDED' check (status in ('RECORDED', 'AGREED', 'DISPUTED', 'EXCLUDED', 'REVERSED')),
  finding text,
  -- People have decided; a later comparison leaves it.
  is_decided boolean not null default false,
  case_id text,
  case_number text,
  reversal_message_id text,
  confirmed_in text,
  primary key (side, care_member, settlement_id)
);
create index settlement_by_month on settlement (month, insured_member, care_member);
create index settlement_in_dispute on settlement (insured_member, care_member, month) where status = 'DISPUTED';

-- One month between two agencies.
create table clearing (
  id text primary key,
  month text not null,
  insured_member text not null,
  care_member text not null,
  state text not null default 'OPEN'
    check (state in ('OPEN', 'DECLARED', 'DISPUTED', 'CONFIRMING', 'CONFIRMED', 'RETURNING', 'PAID')),
  agreed_sum bigint,
  confirmed_by text,
  confirmed_second text,
  bank_reference text,
  paid_on date,
  attempts integer not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  unique (month, insured_member, care_member)
);
create index clearing_in_hand on clearing (next_try_at) where state not in ('DECLARED', 'CONFIRMED', 'PAID');

-- Kept before it is sent; its id is what was sent, and what a return names.
create table clearing_message (
  id text primary key check (length(id) = 30),
  clearing_id text not null references clearing (id),
  kind text not null check (kind in ('CONFIRM', 'RETURN')),
  refers_to text references clearing_message (id),
  state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'UNKNOWN', 'TAKEN', 'REFUSED')),
  attempts integer not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  evidence_id text,
  created_business timestamptz not null,
  check ((kind = 'RETURN') = (refers_to is not null))
);
create index clearing_message_of on clearing_message (clearing_id);
create unique index clearing_message_returned_once on clearing_message (refers_to) where state <> 'REFUSED';

create sequence message_sequence;
