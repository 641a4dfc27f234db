-- A part of a bundle that is refused, waits or has begun changes no case that pages would be told of.
alter table change drop constraint change_kind_check;
alter table change add constraint change_kind_check check (kind in ('case', 'approval', 'bundle'));

create trigger bundle_opened_noted after insert on bundle for each row execute function note_change('bundle');

create function note_bundle_part() returns trigger language plpgsql as $$
begin
  insert into change (kind, ref) values ('bundle', new.bundle_id);
  return null;
end $$;
create trigger bundle_part_noted after update of status, last_code on bundle_part for each row
  when (old.status is distinct from new.status or old.last_code is distinct from new.last_code)
  execute function note_bundle_part();

-- Whether somebody may follow a bundle: whoever filed it or had it filed, and who may act today in every part of it.
create function follows_bundle(acting text, of_bundle text) returns boolean language sql stable strict as $$
  select exists (select 1 from bundle b where b.id = of_bundle and (b.person_id = acting or not exists
    (select 1 from bundle_part p where p.bundle_id = b.id and delegation_between(p.person_id, acting, p.service) is null)))
$$;
