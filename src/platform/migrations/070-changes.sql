-- What has changed, ids only, for pages that follow along. A row is handed on when no older transaction is left that
-- could still commit a row before it: so a reader that goes on after what it has seen misses nothing.
create table change (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('case', 'approval')),
  ref text not null
);
create index change_in_order on change (xid, id);
create index change_by_age on change (at);

create function note_change() returns trigger language plpgsql as $$
begin
  insert into change (kind, ref) values (tg_argv[0], new.id);
  return null;
end $$;
create trigger case_changed_noted after insert or update of version on case_file
  for each row execute function note_change('case');
create trigger approval_changed_noted after insert or update of status on approval
  for each row execute function note_change('approval');
