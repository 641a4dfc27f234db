-- Which kinds there are, and who decides each, is a table of the program; a new kind needs no migration.
alter table approval drop constraint approval_kind_check;
alter table approval add constraint approval_kind_check check (kind ~ '^[A-Z_]{1,40}$');
