-- How sure the legal basis of a look is. Null: the grant was signed before its parties could say so, hence unconfirmed.
alter table access_log add column legal_status text check (legal_status in ('OFFICIAL', 'UNCONFIRMED'));
