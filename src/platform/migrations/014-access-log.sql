-- Who looked at a resident's data: a projection of the message log that the resident reads. Ids only; the row is
-- written in the group commit that logs the call, first when it is sent on and again when it is answered.
create table access_log (
  evidence_id uuid primary key,
  person_id text not null references person (id),
  at timestamptz not null,
  -- The agency that looked, its software, and its officer's desk as the signed request names it.
  member_id text not null,
  client_id text not null,
  desk text,
  -- The agency that was asked; null where the gateway answered itself.
  provider_id text,
  service text not null,
  operation text not null,
  purpose text not null,
  legal_document text,
  legal_article text,
  fields text[] not null,
  case_id text,
  -- Null while no answer is known.
  status integer,
  code text
);
create index access_log_by_person on access_log (person_id, at desc, evidence_id desc);
create index access_log_by_time on access_log (at);
