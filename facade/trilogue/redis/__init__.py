"""What several processes and machines share, in Redis or Valkey: handled events, one rate limit, one access token.

Needs the extra `redis`: `pip install 'trilogue[redis]'`. Each class takes a client of redis-py that you configured,
whose timeouts, TLS and credentials hold. Times are those of the Redis server: the clocks of the machines do not matter.

    store = trilogue.redis.ReplayStore(redis.Redis.from_url("redis://127.0.0.1"))
    receiver = trilogue.webhooks.dixa(secret="…", replays=store)
"""

from trilogue.redis.rate_limiter import RateLimiter
from trilogue.redis.replay_stores import AsyncReplayStore, ReplayStore
from trilogue.redis.scripts import RedisUnavailableError
from trilogue.redis.token_cache import TokenCache

__all__ = ["AsyncReplayStore", "RateLimiter", "RedisUnavailableError", "ReplayStore", "TokenCache"]
