"""Where credentials come from and where they may go: secrets that do not show themselves, the environment, https.

How a credential becomes a header is ``auth``'s business.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import os
from collections.abc import Awaitable, Callable, Mapping
from inspect import isawaitable
from typing import Any, cast
from urllib.parse import urlsplit

import attrs

from trilogue.errors import ConfigError

Credential = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""A credential, or a function that returns the current one: it is asked for each request, so that credentials can
rotate. Asynchronous clients take coroutine functions as well."""

ENV_PREFIX = "TRILOGUE_"
"""What the names of our environment variables begin with."""


class Secret:
    """A credential that shows itself to nobody: not in repr, tracebacks or pickles.

    A pickled secret can be read by the process that pickled it and by the worker processes that belong to it (they
    share ``multiprocessing``'s authentication key), and by nobody else.

    Args:
        name: the argument it came in as, for errors.
        source: the credential, or a function that returns it.

    """

    __slots__ = ("_source", "name")

    def __init__(self, name: str, source: Credential) -> None:
        self.name = name
        self._source = source
        if not callable(source):
            problem = fault(source)
            if problem:
                del source
                raise ConfigError(f"{name} {problem}")

    @property
    def rotates(self) -> bool:
        """Whether it may be another one next time."""
        return callable(self._source)

    def reveal(self) -> str:
        """The credential as it is now.

        Raises:
            ConfigError: the function returned no usable credential, or can only be awaited.

        """
        value = self._source() if callable(self._source) else self._source
        if isawaitable(value):
            cast("Any", value).close()
            raise ConfigError(f"{self.name} is an async function: give it to an asynchronous client")
        return self._checked(value)

    async def areveal(self) -> str:
        """The same, for asynchronous clients, which may also be given coroutine functions."""
        value = self._source() if callable(self._source) else self._source
        return self._checked(await value if isawaitable(value) else value)

    def _checked(self, value: object) -> str:
        problem = fault(value)
        if problem:
            # The value must not stand in a frame of the traceback.
            del value
            raise ConfigError(f"{self.name} {problem}")
        return cast("str", value)

    def __repr__(self) -> str:
        return f"Secret({self.name!r})"

    def __reduce__(self) -> tuple[object, ...]:
        if callable(self._source):
            return Secret, (self.name, self._source)
        return _unseal, (self.name, _seal(self._source))


def fault(value: object) -> str:
    """What is wrong with a credential, in words that do not repeat it."""
    if not isinstance(value, str):
        return f"must be a string, not {type(value).__name__}"
    if not value:
        return "is empty"
    if value != value.strip():
        return "begins or ends with white space: strip it (files often end in a newline)"
    if not value.isprintable():
        return "holds characters that are not printable"
    return ""


def _keystream(nonce: bytes, length: int) -> tuple[bytes, bytes]:
    from multiprocessing import current_process  # noqa: PLC0415 - only who pickles a client needs it

    key = bytes(current_process().authkey)
    return key, hashlib.shake_256(key + nonce).digest(length)


def _seal(value: str) -> bytes:
    nonce = os.urandom(16)
    plain = value.encode()
    key, stream = _keystream(nonce, len(plain))
    sealed = nonce + bytes(a ^ b for a, b in zip(plain, stream, strict=True))
    return hmac.digest(key, sealed, "sha256") + sealed


def _unseal(name: str, data: bytes) -> Secret:
    tag, sealed = data[:32], data[32:]
    key, stream = _keystream(sealed[:16], len(sealed) - 16)
    if not hmac.compare_digest(tag, hmac.digest(key, sealed, "sha256")):
        raise ConfigError(
            f"{name} was pickled in a process that this one does not belong to, and a pickle shows no credential to "
            "strangers: make the client here, with from_env() or a function as credential"
        )
    return Secret(name, bytes(a ^ b for a, b in zip(sealed[16:], stream, strict=True)).decode())


@attrs.frozen
class EnvironmentVariable:
    """A credential that is read from the environment each time, so that a pickled client holds only its name.

    Args:
        name: the variable's full name.

    """

    name: str

    def __call__(self) -> str:
        """Read it.

        Raises:
            ConfigError: it is not set.

        """
        value = os.environ.get(self.name, "")
        if not value:
            raise ConfigError(f"the environment variable {self.name} is not set")
        return value


def from_environment(
    provider: str,
    required: Mapping[str, str],
    optional: Mapping[str, str] | None = None,
    *,
    one_of: Mapping[str, str] | None = None,
    secret: frozenset[str] = frozenset(),
) -> dict[str, str | EnvironmentVariable]:
    """Collect a client's arguments from the environment, or say everything that is missing at once.

    Args:
        provider: for the error.
        required: argument -> variable, without the prefix ``TRILOGUE_``.
        optional: the same, for arguments with a default. Empty variables count as unset.
        one_of: the same, where one of them is enough and at least one is required.
        secret: the arguments that are credentials; they come as `EnvironmentVariable`.

    Returns:
        The arguments that are set.

    Raises:
        ConfigError: with the names of all variables that are missing.

    """
    wanted = {**required, **(optional or {}), **(one_of or {})}
    found = {argument: ENV_PREFIX + name for argument, name in wanted.items() if os.environ.get(ENV_PREFIX + name)}
    missing = [ENV_PREFIX + name for argument, name in required.items() if argument not in found]
    if one_of and not found.keys() & one_of.keys():
        missing.append(" or ".join(ENV_PREFIX + name for name in one_of.values()))
    if missing:
        raise ConfigError(
            f"set {', '.join(missing)} in the environment, or give the arguments to the client", provider=provider
        )
    return {
        argument: EnvironmentVariable(name) if argument in secret else os.environ[name]
        for argument, name in found.items()
    }


def demand_https(url: str, name: str = "base_url") -> str:
    """Return ``url`` without a trailing slash if credentials may be sent there: https, or http to this very machine.

    Raises:
        ConfigError: no absolute URL, plain http to another host, or a URL that holds a password.

    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        del url
        raise ConfigError(f"{name} is not a URL") from None
    if parts.username is not None or parts.password is not None:
        del url, parts
        raise ConfigError(f"{name} must hold no user or password: give the credentials as arguments")
    if parts.scheme not in {"http", "https"} or not host or port == 0:
        raise ConfigError(f"{name} must be an absolute URL such as https://api.example.com")
    if parts.query or parts.fragment:
        raise ConfigError(f"{name} must have no query and no fragment")
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigError(
            f"{name} must begin with https:// (plain http is for localhost): credentials would be readable"
        )
    return url.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this very machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
