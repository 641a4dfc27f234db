-- A release counts in every process that runs: each hears of it, and reads which versions are in force.
create function notify_rules() returns trigger language plpgsql as $$
begin
  perform pg_notify('rules', '');
  return null;
end $$;
create trigger rules_released after insert on rule_release for each statement execute function notify_rules();

-- Which versions open cases go by is asked at every start.
create index case_open_by_rules on case_file (service, rules_hash) where ended_at is null;
