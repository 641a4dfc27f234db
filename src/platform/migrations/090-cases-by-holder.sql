-- Cases that wait for one side of their matter; ended ones wait for nobody.
create index case_by_holder_side on case_file (service, holder_side, id desc) where holder_side is not null;
