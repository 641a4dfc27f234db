-- Sends prepared requests in turn, each once. The file holds them one behind the other, with a NUL byte between.
-- A second argument is the pause of each connection before its next request, in milliseconds.
local requests = {}
local at = 0

function init(args)
  local file = assert(io.open(args[1], "rb"))
  for one in file:read("*a"):gmatch("%Z+") do requests[#requests + 1] = one end
  file:close()
  local pause = tonumber(args[2])
  if pause > 0 then
    function delay() return pause end
  end
end

function request()
  at = at + 1
  -- Before the last one: whatever is still asked for in this turn of the loop must not be sent twice.
  if at == #requests - 64 then
    wrk.thread:stop()
    io.write("SENT\n")
    io.flush()
  end
  return requests[math.min(at, #requests)]
end

function done(summary, latency, _)
  local errors = summary.errors
  local lost = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format('RESULT {"requests":%d,"microseconds":%d,"refused":%d,"lost":%d,"p50":%d,"p99":%d}\n',
    summary.requests, summary.duration, errors.status, lost, latency:percentile(50), latency:percentile(99)))
end
