-- Why a clearing stands still: the code of the refusal, and where in the message it was found.
alter table clearing
  add column obstacle_code text,
  add column obstacle_path text;
