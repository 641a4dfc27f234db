-- A payment has one amount for each kind of fund it moves.
alter table bank_transfer add column amounts jsonb;
alter table bank_transfer add column amount_fen bigint;
update bank_transfer set
  amounts = jsonb_build_object('PERSONAL_ACCOUNT', personal_fen::text, 'POOLED_FUND', pooled_fen::text),
  amount_fen = personal_fen + pooled_fen;
alter table bank_transfer alter column amounts set not null;
alter table bank_transfer alter column amount_fen set not null;
alter table bank_transfer drop column personal_fen;
alter table bank_transfer drop column pooled_fen;

-- What an agency noted about a case in its steps.
create table case_note (
  agency  text not null,
  case_id uuid not null,
  notes   jsonb not null,
  primary key (agency, case_id)
);
