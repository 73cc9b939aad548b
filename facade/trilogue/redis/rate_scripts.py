"""The scripts of `trilogue.redis.RateLimiter`, which run on the server."""

from __future__ import annotations

from trilogue.redis.scripts import Script

# Times are microseconds of the server's clock. KEYS: a hash with the pause and the theoretical arrival time of the
# generic cell rate algorithm, and a list of the last times that were given out, in order: of the last window, and of
# those to come. After one was given back, the arrival time is computed anew, from the latest that it can have been.
# ARGV: requests, window, interval, tolerance (-1 for no limit on bursts), horizon, how long the keys are kept; then how
# many times are given back and how many requests were sent without asking, each followed by that many values.
TAKE = Script("""
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local requests, window, interval = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local tolerance, horizon = tonumber(ARGV[4]), tonumber(ARGV[5])
local state = redis.call('HMGET', KEYS[1], 'due', 'paused')
local due, paused = tonumber(state[1] or 0), tonumber(state[2] or 0)
local place = 7
local removed = 0
for each = 1, tonumber(ARGV[place]) do
    removed = removed + redis.call('LREM', KEYS[2], -1, ARGV[place + each])
end
if removed > 0 and tolerance >= 0 then
    due = nil
    for _, each in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do
        due = math.max(due or each + tolerance, tonumber(each)) + interval
    end
    due = due or 0
end
place = place + tonumber(ARGV[place]) + 1
local last = tonumber(redis.call('LINDEX', KEYS[2], -1) or 0)
for each = 1, tonumber(ARGV[place]) do
    last = math.max(last, now - tonumber(ARGV[place + each]))
    due = math.max(due, last) + interval
    redis.call('RPUSH', KEYS[2], string.format('%.0f', last))
end
local at = math.max(now, paused)
local oldest = tonumber(redis.call('LINDEX', KEYS[2], -requests) or 0)
at = math.max(at, oldest + window)
if tolerance >= 0 then at = math.max(at, math.max(due, math.max(now, paused)) - tolerance) end
local taken = at <= now + horizon and 1 or 0
if taken == 1 then
    at = math.max(at, last)
    redis.call('RPUSH', KEYS[2], string.format('%.0f', at))
    due = math.max(due, at) + interval
end
redis.call('LTRIM', KEYS[2], -4 * requests, -1)
redis.call('HSET', KEYS[1], 'due', string.format('%.0f', due), 'paused', string.format('%.0f', paused))
redis.call('PEXPIRE', KEYS[1], ARGV[6])
redis.call('PEXPIRE', KEYS[2], ARGV[6])
return {taken, string.format('%.0f', at), string.format('%.0f', at - now), string.format('%.0f', paused - now)}
""")
PAUSE = Script("""
local clock = redis.call('TIME')
local until_ = clock[1] * 1000000 + clock[2] + tonumber(ARGV[1])
if until_ > tonumber(redis.call('HGET', KEYS[1], 'paused') or 0) then
    redis.call('HSET', KEYS[1], 'paused', string.format('%.0f', until_))
    if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
end
return 1
""")
