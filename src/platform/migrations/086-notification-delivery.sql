-- Where else than in the portal a resident wants to be told; the addresses are sealed.
create table contact_preference (
  person_id text primary key references person (id),
  email_sealed text references sealed (id),
  phone_sealed text references sealed (id),
  by_email boolean not null,
  by_sms boolean not null,
  -- Of what: NEEDS_YOU, ENDED, LATE, PROGRESS.
  kinds text[] not null,
  agreed_at timestamptz not null,
  check (not by_email or email_sealed is not null),
  check (not by_sms or phone_sealed is not null)
);

-- One row for each message that is to leave the house, written with the notification itself.
create table notification_delivery (
  notification_id text not null references case_notification (id),
  person_id text not null references person (id),
  channel text not null check (channel in ('email', 'sms')),
  status text not null default 'PENDING' check (status in ('PENDING', 'SENT', 'GIVEN_UP')),
  attempts integer not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  primary key (notification_id, person_id, channel)
);
create index delivery_due on notification_delivery (next_try_at) where status = 'PENDING';
