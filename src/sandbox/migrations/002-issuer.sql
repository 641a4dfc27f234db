-- Sessions, grants and codes of the simulated sign-in service, as its library hands them over.
create table issuer_payload (
  model       text not null,
  id          text not null,
  payload     jsonb not null,
  grant_id    text,
  uid         text,
  user_code   text,
  consumed_at timestamptz,
  expires_at  timestamptz,
  primary key (model, id)
);
create index issuer_payload_grant on issuer_payload (grant_id) where grant_id is not null;
create index issuer_payload_uid on issuer_payload (model, uid) where uid is not null;
create index issuer_payload_expiry on issuer_payload (expires_at);
