-- What a case is about to move by the records as they were asked for on a day, until a paper of the case states it.
create table case_estimate (
  case_id text primary key references case_file (id),
  content_sealed text not null references sealed (id),
  -- Business day.
  made_on date not null
);
