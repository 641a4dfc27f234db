-- What the gateway showed when its log left out seals: the declaration that two of its officers signed.
alter table witnessed_head add column declaration text[];
