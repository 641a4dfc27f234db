-- What a version of the consent form said, kept from its first use: a case names the version and the items agreed to.
create table consent_terms (
  version text primary key,
  terms jsonb not null,
  first_used_at timestamptz not null default clock_timestamp()
);
