-- Who filed a bundle for its person under a delegation; null: the person did.
alter table bundle add column filed_by text references person (id);
-- The delegation under which a part is filed for its person; it must still count when the part begins.
alter table bundle_part add column delegation_id text references delegation (id);
