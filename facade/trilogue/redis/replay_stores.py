"""Replay stores in Redis: several receivers of one webhook handle each event once.

What is promised:

- A claim is made, renewed, confirmed and released by one script each, so that two workers never hold a key at once. A
  claim has a random token; a worker whose claim ran out and was taken over can neither confirm nor release it.
- Keys expire by the server's clock. The machines' clocks do not matter.
- A command whose answer was lost is sent again by redis-py; it gives the same answer. If Redis stays away,
  `RedisUnavailableError` is raised: answer 503, and the service delivers again after the claim has expired.
- A server that restarts without its data, evicts keys (use the policy ``noeviction``), or a replica that becomes the
  primary before it had the last writes, has forgotten claims: an event may be handled twice. Sending with
  ``reference=event.id`` lets the second handler see the first one's answer. ``replicas=`` waits until that many
  replicas have a claim.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NoReturn
from uuid import uuid4

from trilogue._internal.checks import is_number
from trilogue.errors import ConfigError
from trilogue.redis.scripts import Script, checked_client, checked_name
from trilogue.webhooks.replay_stores import Claim

if TYPE_CHECKING:
    import redis
    import redis.asyncio

# The value of a key is the token of its claim, or "done" and the token that confirmed it. A command that is sent twice,
# because its answer was lost, finds its own token and gives the same answer again.
_CLAIM = Script("""
local found = redis.call('GET', KEYS[1])
if not found or found == ARGV[1] then
    redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
    return 'claimed'
end
return string.sub(found, 1, 4) == 'done' and 'done' or 'in progress'
""")
_RENEW = Script("""
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
""")
_CONFIRM = Script("""
local found = redis.call('GET', KEYS[1])
if found == 'done ' .. ARGV[1] then return 1 end
if found and found ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], 'done ' .. ARGV[1], 'PX', ARGV[2])
return 1
""")
_RELEASE = Script("""
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
""")


class _Keys:
    """The keys, arguments and answers of both stores."""

    def __init__(self, *, prefix: str, keep: float, lease: float, replicas: int) -> None:
        for name, value in (("keep", keep), ("lease", lease)):
            if not is_number(value) or not 0 < value < math.inf:
                raise ConfigError(f"{name} must be a number of seconds, more than 0, not {value!r}")
        if isinstance(replicas, bool) or not isinstance(replicas, int) or replicas < 0:
            raise ConfigError(f"replicas must be a whole number, 0 or more, not {replicas!r}")
        self._prefix = checked_name(prefix, "prefix")
        self._keep = math.ceil(keep * 1000)
        self._milliseconds = math.ceil(lease * 1000)
        self._lease = lease
        self._replicas = replicas

    @property
    def lease(self) -> float:
        """Seconds after which a claim expires that is not renewed."""
        return self._lease

    def _keys(self, key: str) -> tuple[str]:
        return (f"{self._prefix}:{key}",)

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} holds a connection and cannot be pickled: make one in each process")


def _answer(found: str | bytes, token: str) -> str | Claim:
    text = found.decode() if isinstance(found, bytes) else found
    return token if text == "claimed" else Claim(text)


class ReplayStore(_Keys):
    """A `trilogue.webhooks.ReplayStore` in Redis, for receivers in several processes.

    Args:
        client: a client of redis-py.
        prefix: the beginning of the keys' names; receivers that share events have the same.
        keep: seconds for which a confirmed key is kept; a day by default, which is longer than the longest retries that
            the services document.
        lease: seconds after which the claim of a dead worker expires; 60 by default.
        replicas: replicas that must have a claim before it counts; 0 by default.

    Raises:
        ConfigError: an argument is wrong, or redis-py is missing.

    """

    def __init__(
        self,
        client: redis.Redis,
        *,
        prefix: str = "trilogue:replay",
        keep: float = 86_400.0,
        lease: float = 60.0,
        replicas: int = 0,
    ) -> None:
        checked_client(client)
        super().__init__(prefix=prefix, keep=keep, lease=lease, replicas=replicas)
        self._client = client

    def claim(self, key: str, /) -> str | Claim:
        """Claim the key if it is free: the claim's token, or why it is not free.

        Args:
            key: what identifies the event, as `event.id` or a nonce.

        Returns:
            The claim's token, which no other claim has had; or why the key is not free.

        """
        token = uuid4().hex
        found = _CLAIM.run(self._client, self._keys(key), (token, self._milliseconds), replicas=self._replicas)
        return _answer(found, token)

    def renew(self, key: str, token: str, /) -> bool:
        """Let the claim with this token last for another `lease`; False if it is not held any more.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim is held.

        """
        return bool(_RENEW.run(self._client, self._keys(key), (token, self._milliseconds)))

    def confirm(self, key: str, token: str, /) -> bool:
        """Record that the key was handled; False if another caller has claimed or confirmed it.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            False, without any effect, if another caller has claimed or confirmed the key. True if the claim with this
            token is held, and if it expired and nobody has claimed the key since.

        """
        return bool(_CONFIRM.run(self._client, self._keys(key), (token, self._keep)))

    def release(self, key: str, token: str, /) -> bool:
        """Give the claim with this token back; False if it is not held any more.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim was held.

        """
        return bool(_RELEASE.run(self._client, self._keys(key), (token,)))


class AsyncReplayStore(_Keys):
    """`ReplayStore` for asyncio programs, with a client of ``redis.asyncio``. The arguments are the same."""

    def __init__(
        self,
        client: redis.asyncio.Redis,
        *,
        prefix: str = "trilogue:replay",
        keep: float = 86_400.0,
        lease: float = 60.0,
        replicas: int = 0,
    ) -> None:
        checked_client(client, asynchronous=True)
        super().__init__(prefix=prefix, keep=keep, lease=lease, replicas=replicas)
        self._client = client

    async def claim(self, key: str, /) -> str | Claim:
        """Claim the key if it is free: the claim's token, or why it is not free.

        Args:
            key: what identifies the event, as `event.id` or a nonce.

        Returns:
            The claim's token, which no other claim has had; or why the key is not free.

        """
        token = uuid4().hex
        found = await _CLAIM.arun(self._client, self._keys(key), (token, self._milliseconds), replicas=self._replicas)
        return _answer(found, token)

    async def renew(self, key: str, token: str, /) -> bool:
        """Let the claim with this token last for another `lease`; False if it is not held any more.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim is held.

        """
        return bool(await _RENEW.arun(self._client, self._keys(key), (token, self._milliseconds)))

    async def confirm(self, key: str, token: str, /) -> bool:
        """Record that the key was handled; False if another caller has claimed or confirmed it.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            False, without any effect, if another caller has claimed or confirmed the key. True if the claim with this
            token is held, and if it expired and nobody has claimed the key since.

        """
        return bool(await _CONFIRM.arun(self._client, self._keys(key), (token, self._keep)))

    async def release(self, key: str, token: str, /) -> bool:
        """Give the claim with this token back; False if it is not held any more.

        Args:
            key: what identifies the event, as `event.id` or a nonce.
            token: what `claim` returned.

        Returns:
            Whether the claim was held.

        """
        return bool(await _RELEASE.arun(self._client, self._keys(key), (token,)))
