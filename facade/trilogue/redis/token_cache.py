"""One OAuth access token for all workers, in Redis: fetched by one of them, and stored encrypted."""

from __future__ import annotations

import json
import logging
import math
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn
from uuid import uuid4

from trilogue._auth.token_cache import CachedToken
from trilogue.errors import ConfigError
from trilogue.redis.scripts import RedisUnavailableError, Script, checked_client, checked_name

try:
    from cryptography.fernet import Fernet, InvalidToken, MultiFernet
except ModuleNotFoundError as missing:
    if missing.name != "cryptography":
        raise
    raise ConfigError("trilogue.redis needs cryptography: pip install 'trilogue[redis]'") from missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    import redis

logger = logging.getLogger("trilogue")

_REFRESH_LEASE = 10_000
"""Milliseconds for which one process fetches a token before another may try."""

_LOAD = Script("return {redis.call('GET', KEYS[1]), redis.call('PTTL', KEYS[1])}")
_STORE = Script("return redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])")
_BEGIN = Script("""
local found = redis.call('GET', KEYS[1])
if found and found ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
""")
_END = Script("if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0")


class TokenCache:
    """Shares Sinch's access token between processes: ``Sinch(…, token_cache=TokenCache(…))``.

    The token is encrypted with Fernet of the library ``cryptography`` (AES-128-CBC and HMAC-SHA256). Without Redis, or
    with a key that does not fit, each process fetches a token of its own.

    Args:
        client: a client of redis-py. Give it a ``socket_timeout`` of a second or less.
        name: names whose token it is, such as the project; processes with the same name share it.
        encryption_key: a key of ``cryptography.fernet.Fernet.generate_key()``; or several, of which the first encrypts
            and all decrypt, to replace a key without a break.
        prefix: the beginning of the keys' names.

    Raises:
        ConfigError: an argument is wrong, or a package is missing.

    """

    def __init__(
        self,
        client: redis.Redis,
        *,
        name: str,
        encryption_key: str | bytes | Sequence[str | bytes],
        prefix: str = "trilogue:token",
    ) -> None:
        checked_client(client)
        self._client = client
        self._name = checked_name(name, "name")
        key = f"{checked_name(prefix, 'prefix')}:{{{self._name}}}"
        self._token_key, self._refresh_key = (key,), (f"{key}:refresh",)
        self._fernet = _fernet(encryption_key)
        del encryption_key
        # Names this process at the server, so that it ends no other's refresh.
        self._id = uuid4().hex

    def load(self) -> CachedToken | None:
        """The token; None if there is none, or it cannot be read."""
        try:
            stored, milliseconds = _LOAD.run(self._client, self._token_key, ())
        except RedisUnavailableError:
            return None
        if stored is None or milliseconds <= 0:
            return None
        try:
            name, token, lifetime = json.loads(self._fernet.decrypt(stored))
        except (InvalidToken, ValueError, TypeError):
            logger.warning("the access token in Redis was stored with another key: this process fetches its own")
            return None
        # A stored token is good for its own name only: it may have been copied to another key.
        return CachedToken(token, milliseconds / 1000, lifetime) if name == self._name else None

    def store(self, token: CachedToken, /) -> None:
        """Keep a new token for as long as it is good.

        Args:
            token: the access token, with the time at which it ends.

        """
        if token.seconds_left > 0:
            stored = self._fernet.encrypt(json.dumps([self._name, token.value, token.lifetime]).encode())
            with suppress(RedisUnavailableError):
                _STORE.run(self._client, self._token_key, (stored, math.ceil(token.seconds_left * 1000)))

    def begin_refresh(self) -> bool:
        """Whether this process is to fetch a new token now; False while another does."""
        try:
            return bool(_BEGIN.run(self._client, self._refresh_key, (self._id, _REFRESH_LEASE)))
        except RedisUnavailableError:
            return True

    def end_refresh(self) -> None:
        """Say that this process has fetched a token, or has failed to."""
        with suppress(RedisUnavailableError):
            _END.run(self._client, self._refresh_key, (self._id,))

    def __repr__(self) -> str:
        return f"TokenCache(name={self._name!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a TokenCache holds a key and a connection and cannot be pickled: make one in each process")


def _fernet(keys: str | bytes | Sequence[str | bytes]) -> MultiFernet:
    try:
        return MultiFernet([Fernet(key) for key in ([keys] if isinstance(keys, str | bytes) else keys)])
    except (ValueError, TypeError):
        pass  # Its text and frames may hold the key.
    raise ConfigError(
        "encryption_key must be a key of Fernet, 32 bytes in URL-safe Base64: cryptography.fernet.Fernet.generate_key()"
    )
