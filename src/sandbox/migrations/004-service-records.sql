-- What the agencies of the services without steps hold about a person, made up when the person is first asked about.
create table service_record (
  service   text not null,
  agency    text not null,
  id_number text not null references person,
  record    jsonb not null,
  primary key (service, agency, id_number)
);
