-- People who live together, by the name the people file gives their household; and where each was registered when
-- loaded, so that the world can be put back after a household move.
alter table person add column household text;
alter table person add column initial_hukou_region text;
update person set initial_hukou_region = hukou_region;
create index person_household on person (household) where household is not null;
