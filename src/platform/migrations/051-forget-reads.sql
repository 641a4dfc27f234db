-- The sweep looks for the oldest; forgetting a sealed reason asks who still refers to it.
create index admin_read_log_by_time on admin_read_log (at);
create index admin_read_log_by_reason on admin_read_log (reason_sealed) where reason_sealed is not null;
