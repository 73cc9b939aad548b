"""Runs scripts on a Redis server: each is atomic, and costs one round trip."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from trilogue.errors import ConfigError, TrilogueError

try:
    import redis
    import redis.asyncio
    from redis.exceptions import NoScriptError, RedisError
except ModuleNotFoundError as missing:
    if missing.name != "redis":
        raise
    raise ConfigError("trilogue.redis needs redis-py: pip install 'trilogue[redis]'") from missing

if TYPE_CHECKING:
    from collections.abc import Sequence

Value = str | bytes | int | float

_REPLICA_TIMEOUT = 1_000
"""Milliseconds to wait for replicas."""


class RedisUnavailableError(TrilogueError):
    """Redis did not answer, or refused a command. Whether it was carried out is not known.

    In a webhook receiver answer 503, as ``response_status`` says: the service delivers again, and a claim that was made
    meanwhile expires.
    """

    response_status: int = 503


class Script:
    """A script in Lua, sent by its digest and in full only to a server that does not know it.

    Args:
        source: the script's text.

    """

    def __init__(self, source: str) -> None:
        self._source = source
        # Redis names scripts by their SHA-1 (EVALSHA).
        self._digest = hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest()

    def run(self, client: redis.Redis, keys: Sequence[str], arguments: Sequence[Value], *, replicas: int = 0) -> Any:
        """Run the script.

        Args:
            client: where.
            keys: the keys that it uses.
            arguments: its other arguments.
            replicas: replicas that must have what it wrote.

        Returns:
            What the script returns.

        Raises:
            RedisUnavailableError: the server did not answer or refused the script, or too few replicas answered.

        """
        server: Any = client  # redis-py types these methods in part only.
        try:
            if replicas:
                # In one pipeline, since WAIT counts what was written on the same connection.
                with server.pipeline(transaction=False) as pipeline:
                    pipeline.eval(self._source, len(keys), *keys, *arguments)
                    pipeline.wait(replicas, _REPLICA_TIMEOUT)
                    return _written(pipeline.execute(), replicas)
            try:
                return server.evalsha(self._digest, len(keys), *keys, *arguments)
            except NoScriptError:
                return server.eval(self._source, len(keys), *keys, *arguments)
        except RedisError as error:
            raise _unavailable(error) from None

    async def arun(
        self, client: redis.asyncio.Redis, keys: Sequence[str], arguments: Sequence[Value], *, replicas: int = 0
    ) -> Any:
        """Run the script with an asyncio client; see `run`."""
        server: Any = client
        try:
            if replicas:
                async with server.pipeline(transaction=False) as pipeline:
                    pipeline.eval(self._source, len(keys), *keys, *arguments)
                    pipeline.wait(replicas, _REPLICA_TIMEOUT)
                    return _written(await pipeline.execute(), replicas)
            try:
                return await server.evalsha(self._digest, len(keys), *keys, *arguments)
            except NoScriptError:
                return await server.eval(self._source, len(keys), *keys, *arguments)
        except RedisError as error:
            raise _unavailable(error) from None


def _written(answers: list[Any], replicas: int) -> Any:
    answer, acknowledged = answers
    if acknowledged < replicas:
        raise RedisUnavailableError(
            f"{acknowledged} of {replicas} replicas answered in {_REPLICA_TIMEOUT} ms",
            retryable=True,
            outcome="unknown",
        )
    return answer


def _unavailable(error: Exception) -> RedisUnavailableError:
    # Without redis-py's text: an answer of the server's may repeat an argument.
    return RedisUnavailableError(
        f"Redis did not answer as expected ({type(error).__name__}): check that the server runs, and that it lets this "
        "user run scripts",
        retryable=True,
        outcome="unknown",
    )


def checked_client(client: object, *, asynchronous: bool = False) -> None:
    """Check that a client of redis-py was given.

    Raises:
        ConfigError: it is something else.

    """
    wanted = redis.asyncio.Redis if asynchronous else redis.Redis
    if not isinstance(client, wanted):
        name = "redis.asyncio.Redis" if asynchronous else "redis.Redis"
        raise ConfigError(f"client must be a {name}, not {type(client).__name__}: {name}.from_url(…)")


def checked_name(name: object, argument: str) -> str:
    """A part of the keys' names.

    Raises:
        ConfigError: it is empty, or holds characters that a key's name must not have.

    """
    if not isinstance(name, str) or not name or not name.isprintable() or set(name) & set("{} "):
        raise ConfigError(f"{argument} must be a text without spaces and braces that names what is shared")
    return name
