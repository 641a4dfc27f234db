-- Reports count steps by the month of their answer.
create index step_by_answered on case_step (answered_business) where status = 'DONE';
