-- When others noticed that a worker beats no more; an alarm was raised then.
alter table worker_heartbeat add column missed_at timestamptz;
