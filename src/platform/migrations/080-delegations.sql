-- Who may act for whom, in which services and until when. It counts once the other has accepted; either ends it at once.
create table delegation (
  id text primary key,
  kind text not null check (kind in ('ADULT', 'GUARDIAN')),
  giver_id text not null references person (id),
  taker_id text not null references person (id),
  -- The name by which the giver knows the taker: the one signed in must have it.
  taker_name_sealed text not null,
  services text[] not null check (cardinality(services) > 0),
  -- Last business day.
  until date not null,
  -- What proves it besides the giver's word, such as `household:<case>`.
  proof text,
  version integer not null default 1,
  offered_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('GIVER', 'TAKER')),
  check (giver_id <> taker_id),
  check ((ended_at is null) = (ended_by is null))
);
create index delegation_by_giver on delegation (giver_id, id desc);
create index delegation_by_taker on delegation (taker_id, id desc);
create unique index delegation_once on delegation (giver_id, taker_id) where ended_at is null;

-- What was done and looked at under a delegation; both sides read it. The same look counts once a day.
create table delegated_act (
  id text primary key,
  delegation_id text not null references delegation (id),
  case_id text references case_file (id),
  service text not null,
  operation text not null,
  is_look boolean not null,
  at timestamptz not null,
  business_at timestamptz not null,
  day date not null
);
create index delegated_act_by_delegation on delegated_act (delegation_id, id desc);
create unique index delegated_look_once on delegated_act (delegation_id, operation, service, coalesce(case_id, ''), day)
  where is_look;

-- The delegation by which one person may act for another in a service today.
create function delegation_between(of_person text, acting text, of_service text) returns text language sql stable as $$
  select d.id from delegation d
  where d.giver_id = of_person and d.taker_id = acting and of_service = any(d.services)
    and d.accepted_at is not null and d.ended_at is null
    and d.until >= (business_now() at time zone 'Asia/Shanghai')::date
$$;

-- Whether a person may see a case and act in it. What was opened under a delegation is open as long as that counts.
create function acts_in_case(acting text, of_person text, of_service text, representative text, mandate text)
returns boolean language sql stable as $$
  select of_person = acting
    or coalesce(representative = acting and coalesce(mandate, '') not like 'delegation:%', false)
    or delegation_between(of_person, acting, of_service) is not null
$$;
