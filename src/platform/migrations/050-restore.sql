-- Rows of the register that are about no stream: public keys of security officers, under the same chain and seals.
alter table stream_register alter column stream_id drop not null;

-- A restore writes one such entry; every verification looks for them.
create index message_log_restores on message_log (stream_id) where kind = 'RESTORE';
