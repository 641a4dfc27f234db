-- Why a manual task goes on when its case has ended; null: it ends with its case.
alter table case_task add column outlives text;
update case_task t set outlives = case
    when t.reason in ('CONFLICT', 'LATE_REPLY') then 'ANSWER'
    when t.reason in ('FUNDS_NOT_RECONCILED', 'ACT_REFUSED_MONEY_MOVED', 'PAYMENT_UNKNOWN', 'MONTHS_PAID_TWICE') then 'MONEY'
    when exists (select 1 from case_file c join case_step s on s.id = t.step_id
      where c.id = t.case_id and c.ended_at is not null and s.is_trailing) then 'REPORT' end
  where t.resolved_at is null;
update case_task t set resolved_at = clock_timestamp(), resolution = 'CASE_ENDED', version = t.version + 1
  from case_file c
  where c.id = t.case_id and c.ended_at is not null and t.resolved_at is null and t.outlives is null;
