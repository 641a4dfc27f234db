-- Running numbers of an agency, such as those of its letters of one day.
create table agency_serial (
  agency text not null,
  name   text not null,
  last   integer not null,
  primary key (agency, name)
);
