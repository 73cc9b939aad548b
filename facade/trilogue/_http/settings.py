"""What a client is configured with, and what a single call may change of it."""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs
import httpx

from trilogue._internal.arguments import short
from trilogue._internal.checks import function_or_none, is_number, optional, positive, positive_whole
from trilogue._internal.urls import require_https
from trilogue.errors import ConfigError
from trilogue.limits import RateLimit, RateLimiter
from trilogue.retry import RetryBudget, RetryEvent, RetryPolicy
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._http.tally import CallTally

SyncTransport: TypeAlias = httpx.Client | httpx.BaseTransport
"""What a synchronous client can send through: an httpx client that you configured, or an httpx transport."""
AsyncTransport: TypeAlias = httpx.AsyncClient | httpx.AsyncBaseTransport
"""The same for an asynchronous client."""
Verify: TypeAlias = ssl.SSLContext | str | os.PathLike[str] | bool
"""How servers' certificates are checked: a context, the path of a bundle of authorities, or False for no check."""

MAX_RESPONSE_BYTES = 64 * 1024 * 1024
"""The default limit of an answer's body, decompressed."""
MAX_CONNECTIONS = 100
CONCURRENCY = 8
"""Requests of one listing at once. A browser opens six connections to a host; more helps little behind a rate limit."""
"""The default limit of open connections."""


@attrs.frozen(kw_only=True, eq=False)
class ServiceRules:
    """How one service departs from plain HTTP. Operations are named as in ``api.<group>.<operation>``, without the
    group.

    Args:
        provider: the provider's name, as errors and logs show it.
        safe: operations that change nothing although they are POSTs.
        unsafe: operations that must not be sent twice although their method says that they may.
        temporary_statuses: statuses worth another attempt beside the policy's own.
        delete_of_missing_succeeds: a DELETE that answers 404 after an attempt that may have arrived has succeeded.
        redirects: operations whose documented answer is a redirect.
        anonymous: operations that carry no credentials.
        limit: the documented rate limit, where there is one.
        own_servers: operations with a server of their own in the document: its URL there.
        advice: what a caller should look at, by status.
        find_sent: how to find out whether a message of unknown outcome was sent.

    """

    provider: str
    safe: frozenset[str] = frozenset()
    unsafe: frozenset[str] = frozenset()
    temporary_statuses: frozenset[int] = frozenset()
    delete_of_missing_succeeds: bool = False
    redirects: frozenset[str] = frozenset()
    anonymous: frozenset[str] = frozenset()
    limit: RateLimit | None = None
    own_servers: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False)
    advice: Mapping[int, str] = attrs.field(factory=dict[int, str], repr=False)
    find_sent: str = attrs.field(default="look for its effect", repr=False)


@attrs.frozen(kw_only=True)
class Timeouts:
    """Seconds to wait in each phase of an attempt. ``total_timeout`` shortens them.

    Args:
        connect: until the connection is made, the look-up of the name included; then as long again for TLS.
        read: for the next bytes of the answer.
        write: until the next bytes of the request are taken.

    """

    connect: float = attrs.field(default=5.0, validator=positive)
    read: float = attrs.field(default=30.0, validator=positive)
    write: float = attrs.field(default=30.0, validator=positive)

    @classmethod
    def of(cls, seconds: float | Timeouts) -> Timeouts:
        """The same number of seconds for each phase, or the `Timeouts` that was given.

        Args:
            seconds: more than 0, or a `Timeouts`.

        Raises:
            ConfigError: it is neither, or not more than 0.

        """
        if not isinstance(seconds, Timeouts) and not (is_number(seconds) and seconds > 0):
            raise ConfigError(f"timeout must be more than 0 seconds, or Timeouts, not {short(seconds)}")
        return seconds if isinstance(seconds, Timeouts) else cls(connect=seconds, read=seconds, write=seconds)

    def phases(self) -> dict[str, float | None]:
        """The phases as httpx names them. Waiting for a free connection is bounded by ``total_timeout`` alone."""
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": None}


def _timeout(_instance: object, _attribute: object, value: Any) -> None:
    Timeouts.of(value)


@attrs.frozen(kw_only=True)
class CallOptions:
    """What one call does differently from its client. None keeps the client's value.

    It travels with the request, as ``extensions["options"]``.

    Args:
        timeout: seconds for each phase of an attempt, or `Timeouts`.
        max_attempts: requests at most, the first included.
        total_timeout: seconds for the whole call; `math.inf` for no limit.
        tally: counts the call's requests.

    """

    timeout: float | Timeouts | None = attrs.field(default=None, validator=optional(_timeout))
    max_attempts: int | None = attrs.field(default=None, validator=optional(positive_whole))
    total_timeout: float | None = attrs.field(default=None, validator=optional(positive))
    tally: CallTally | None = None

    def policy(self, policy: RetryPolicy) -> RetryPolicy:
        """The client's policy with these options applied."""
        changes: dict[str, Any] = {}
        if self.max_attempts is not None:
            changes["max_attempts"] = self.max_attempts
        if self.total_timeout is not None:
            changes["total_timeout"] = self.total_timeout
        return attrs.evolve(policy, **changes) if changes else policy


def _timeouts(value: float | Timeouts | None) -> Timeouts:
    return Timeouts() if value is None else Timeouts.of(value)


def _limiter(value: RateLimit | RateLimiter | None) -> RateLimiter:
    if value is not None and not isinstance(value, RateLimit | RateLimiter):
        raise ConfigError(
            f"rate_limit must be a RateLimit, a RateLimiter or None, not {short(value)}: RateLimit(requests=10)"
        )
    return value if isinstance(value, RateLimiter) else RateLimiter(value)


def _headers(values: Mapping[str, object]) -> dict[str, str]:
    """A copy of ``headers=``, which are checked here: httpx's errors may show a value."""
    headers: dict[str, str] = {}
    if not isinstance(values, Mapping):
        raise ConfigError(f"headers must be a mapping of names to values, not {type(values).__name__}")
    for name, value in values.items():
        if (
            not isinstance(name, str)
            or not isinstance(value, str)
            or not (name + value).isascii()
            or not (name + value).isprintable()
        ):
            raise ConfigError(f"headers[{name!r}] must be a printable ASCII string, and so must its name")
        headers[name] = value
    return headers


def _retry(_instance: object, _attribute: object, value: object) -> None:
    if not isinstance(value, RetryPolicy):
        raise ConfigError(f"retry must be a RetryPolicy, not {short(value)}: RetryPolicy(max_attempts=5)")


def _text_or_none(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not isinstance(value, str):
        # Not shown, since it may hold a password.
        raise ConfigError(f"{attribute.name}= must be a string, not {type(value).__name__}")


def _verify(_instance: object, _attribute: object, value: object) -> None:
    if not isinstance(value, bool | str | os.PathLike | ssl.SSLContext):
        raise ConfigError(f"verify must be an SSL context, a path, True or False, not {short(value)}")


def parse_url(url: str, name: str = "base_url") -> httpx.URL:
    """A URL that credentials may be sent to; see `require_https`.

    Raises:
        ConfigError: it is no such URL.

    """
    checked = require_https(url, name)
    parsed: httpx.URL | None = None
    # To read the host decodes internationalised names.
    with suppress(httpx.InvalidURL, ValueError):
        made = httpx.URL(checked)
        parsed = made if made.host else None
    if parsed is None:
        del url, checked
        raise ConfigError(f"{name} is not a URL: its host cannot be read")
    return parsed


@attrs.frozen(kw_only=True, eq=False)
class OwnServer:
    """A server that the document gives to some operations instead of the service's.

    Args:
        url: where requests for it are sent; the credentials go there as well.
        argument: the argument that ``url`` came in as, for errors.
        auth: how they are authenticated.
        limiter: its own rate limit.

    Raises:
        ConfigError: credentials must not be sent to the URL.

    """

    url: str
    argument: str
    auth: httpx.Auth | None = None
    limiter: RateLimiter = attrs.field(converter=_limiter, default=None)
    home: httpx.URL = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: parse_url(self.url, self.argument), takes_self=True)
    )


@attrs.frozen(kw_only=True, eq=False)
class Settings:
    """Everything an `HttpClient` or `AsyncHttpClient` needs to know.

    Args:
        rules: how the service departs from plain HTTP.
        base_url: host and prefix, without the version. https, or a loopback host.
        auth: the authentication scheme; None sends no credentials.
        retry: when and how often to repeat a call.
        timeout: seconds for each phase of an attempt, or `Timeouts`; 5 to connect, 30 to read and to write. With an
            httpx client whose timeouts you configured, those are the default.
        limiter: a rate limit of the client's own, or a limiter shared with other clients. The provider's documented
            limit by default; None for no limit.
        budget: the retry budget. One of 100 retries by default; give one budget to several clients to share it.
        on_retry: called with a `RetryEvent` before each wait for another attempt. An exception of it ends the call.
        max_response_bytes: the largest body that is accepted, decompressed.
        http_client: an httpx client to send through, which its owner closes and whose timeouts hold unless ``timeout``
            is given; or an httpx transport.
        headers: sent with every request.
        proxy: the URL of a proxy, instead of those in the environment.
        verify: how servers' certificates are checked; against the usual authorities by default.
        max_connections: connections at most. Each is kept open for 4 s after use.
        concurrency: requests at once at most for one listing, search or history.
        timing: clocks, sleeps and jitter.
        servers: the servers of operations with one of their own, by its URL in the document.

    Raises:
        ConfigError: a value is wrong, or does not go with ``http_client``.

    """

    rules: ServiceRules
    base_url: str = attrs.field(converter=require_https)
    auth: httpx.Auth | None = None
    retry: RetryPolicy = attrs.field(factory=RetryPolicy, validator=_retry)
    timeout: Timeouts = attrs.field(default=None, converter=_timeouts)
    limiter: RateLimiter = attrs.field(
        converter=_limiter, default=attrs.Factory(lambda self: self.rules.limit, takes_self=True)
    )
    budget: RetryBudget = attrs.field(factory=RetryBudget)
    on_retry: Callable[[RetryEvent], object] | None = attrs.field(default=None, validator=function_or_none)
    max_response_bytes: int = attrs.field(default=MAX_RESPONSE_BYTES, validator=positive_whole)
    http_client: SyncTransport | AsyncTransport | None = attrs.field(default=None, repr=False)
    # Both may hold credentials: a gateway's key, a proxy's password.
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_headers, repr=False)
    proxy: str | None = attrs.field(default=None, repr=False, validator=_text_or_none)
    verify: Verify = attrs.field(default=True, validator=_verify)
    max_connections: int = attrs.field(default=MAX_CONNECTIONS, validator=positive_whole)
    concurrency: int = attrs.field(default=CONCURRENCY, validator=positive_whole)
    timing: Timing = attrs.field(factory=Timing)
    servers: Mapping[str, OwnServer] = attrs.field(factory=dict[str, OwnServer])
    home: httpx.URL = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: parse_url(self.base_url), takes_self=True)
    )

    def server_of(self, operation: str) -> OwnServer | None:
        """The own server of an operation, if the client has one for it."""
        return self.servers.get(self.rules.own_servers.get(operation.rpartition(".")[2], ""))

    def __attrs_post_init__(self) -> None:
        if self.http_client is None:
            return
        changed = {
            "proxy": self.proxy is not None,
            "verify": self.verify is not True,
            "max_connections": self.max_connections != MAX_CONNECTIONS,
        }
        for name, given in changed.items():
            if given:
                raise ConfigError(f"give {name}=… to the httpx client or transport that you pass as http_client=")
