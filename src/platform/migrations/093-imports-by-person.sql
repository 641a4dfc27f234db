-- Keyed digest of whom a row is about, while it is not settled: rows of one person are filed one after the other.
alter table application_import_row add column person_key bytea;
alter table application_import_row add check (status = 'PENDING' or person_key is null);
