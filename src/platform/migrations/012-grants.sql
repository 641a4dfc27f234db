-- What the parties of a grant signed, in the order it came. Nothing here ever changes; what holds is derived below.
create table grant_record (
  id text primary key,
  grant_id text not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('REQUEST', 'ACCEPT', 'REVOKE')),
  client_id text not null,
  member_id text not null,
  document_hash text not null,
  -- Canonical JSON, for queries; the signed text stands in the token of the request.
  document text,
  token text not null unique,
  -- Signed by a sandbox in the name of its simulated parties. Counts in a sandbox only.
  simulated boolean not null default false,
  recorded_by text not null,
  approved_by text,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (grant_id, version, kind, member_id),
  check ((kind = 'REQUEST') = (document is not null)),
  check (recorded_by <> approved_by),
  check (kind <> 'ACCEPT' or simulated or approved_by is not null)
);
create unique index grant_record_request on grant_record (grant_id, version) where kind = 'REQUEST';

create function keep_grant_record() returns trigger language plpgsql as $$
begin
  raise exception 'grant_record is append-only';
end $$;
create trigger grant_record_kept before update or delete or truncate on grant_record
  for each statement execute function keep_grant_record();
create trigger grant_record_changed after insert on grant_record
  for each statement execute function registry_changed();

-- One row for each version: in force while every provider accepted it, nobody revoked it and no later one took over.
create view grant_version as
with signed as (
  select r.grant_id, r.version, r.client_id, r.member_id, r.document::jsonb as document, r.document_hash,
    r.recorded_at as requested_at, a.accepted_by,
    r.document::jsonb -> 'providers' <@ a.accepted_by as complete,
    v.member_id as revoked_by, v.recorded_at as revoked_at,
    r.simulated or a.simulated as simulated
  from grant_record r
  cross join lateral (
    select coalesce(jsonb_agg(g.member_id order by g.member_id), '[]') as accepted_by,
      coalesce(bool_or(g.simulated), false) as simulated
    from grant_record g where g.grant_id = r.grant_id and g.version = r.version and g.kind = 'ACCEPT'
  ) a
  left join lateral (
    select g.member_id, g.recorded_at from grant_record g
    where g.grant_id = r.grant_id and g.version = r.version and g.kind = 'REVOKE'
    order by g.recorded_at limit 1
  ) v on true
  where r.kind = 'REQUEST'
)
select s.*,
  case
    when s.revoked_at is not null then 'REVOKED'
    when exists (
      select 1 from signed l where l.grant_id = s.grant_id and l.version > s.version and l.complete
    ) then 'SUPERSEDED'
    when not s.complete then 'REQUESTED'
    when t.today < s.document -> 'validity' ->> 'from' then 'NOT_YET_VALID'
    when t.today > s.document -> 'validity' ->> 'to' then 'EXPIRED'
    else 'ACTIVE'
  end as status
from signed s
cross join (select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today) t;
