-- The next row of an import is the first that is not settled.
drop index import_row_pending;
create index import_row_next on application_import_row (import_id, row) where status = 'PENDING';
