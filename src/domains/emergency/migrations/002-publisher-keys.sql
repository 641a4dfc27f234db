-- Keys of those who publish alerts, such as a weather office; entered by two people.
create table publisher_key (
  kid text primary key,
  sender text not null,
  alg text not null check (alg in ('ES256', 'EdDSA')),
  jwk jsonb not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  entered_by text not null,
  second_by text not null,
  entered_at timestamptz not null default clock_timestamp(),
  check (not_before < not_after)
);
create index publisher_key_by_sender on publisher_key (sender);

-- The key under which the publisher's signature is good; none: no key of this publisher was registered.
alter table alert add column signature_kid text references publisher_key (kid);
