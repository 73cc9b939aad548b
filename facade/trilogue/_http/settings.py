"""What a client is told once, and what a single call may be told differently. No behaviour beyond checking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs
import httpx

from trilogue._auth.credentials import demand_https
from trilogue._internal.checks import positive
from trilogue.limits import RateLimit, RateLimiter
from trilogue.retry import RetryBudget, RetryEvent, RetryPolicy
from trilogue.timing import Timing

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from trilogue.providers.rules import ServiceRules

Transport: TypeAlias = httpx.BaseTransport | httpx.AsyncBaseTransport
"""What stands in for the network in tests: httpx's own kind, synchronous or not as the client is."""

MAX_RESPONSE_BYTES = 64 * 1024 * 1024
"""The default ceiling of an answer's body, unpacked."""


@attrs.frozen(kw_only=True)
class Timeouts:
    """Seconds to wait in each phase of an attempt; ``total_timeout`` shortens them.

    Args:
        connect: until the connection stands, TLS included. (A synchronous client cannot bound the look-up of the name.)
        read: for the next bytes of the answer.
        write: for the next bytes of the request to be taken.

    """

    connect: float = attrs.field(default=5.0, validator=positive)
    read: float = attrs.field(default=30.0, validator=positive)
    write: float = attrs.field(default=30.0, validator=positive)

    @classmethod
    def of(cls, seconds: float | Timeouts) -> Timeouts:
        """The same number of seconds for each phase, or what was given."""
        return seconds if isinstance(seconds, Timeouts) else cls(connect=seconds, read=seconds, write=seconds)

    def phases(self) -> dict[str, float | None]:
        """The same for httpx. To wait for a free connection of the pool, a call has all its time."""
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": None}


@attrs.frozen(kw_only=True)
class CallOptions:
    """What one call does differently from its client; None leaves it as the client has it.

    It travels with the request, as ``extensions["options"]``.

    Args:
        timeout: seconds for each phase of an attempt, or `Timeouts`.
        max_attempts: requests at most, the first included.
        total_timeout: seconds for the whole call; `math.inf` for none.

    """

    timeout: float | Timeouts | None = attrs.field(default=None, validator=positive)
    max_attempts: int | None = attrs.field(default=None, validator=positive)
    total_timeout: float | None = attrs.field(default=None, validator=positive)

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
    return value if isinstance(value, RateLimiter) else RateLimiter(value)


@attrs.frozen(kw_only=True, eq=False)
class Settings:
    """Everything an `HttpClient` or `AsyncHttpClient` needs to know.

    Args:
        rules: how the provider departs from plain HTTP.
        base_url: host and prefix, without the version. https, or a loopback host.
        auth: the authentication scheme; None sends no credentials.
        retry: when and how often to attempt again.
        timeout: seconds for each phase of an attempt, or `Timeouts`; 5 to connect, 30 to read and to write.
        limiter: a rate limit of the client's own, or a limiter shared with other clients. The provider's documented
            limit by default; None for no limit.
        budget: the retry budget. One of 100 retries by default; share one to share it.
        on_retry: called with a `RetryEvent` before each wait for another attempt. What it raises ends the call.
        max_response_bytes: the largest body that is accepted, unpacked.
        max_connections: connections at most, all of which are kept for 4 s after use.
        headers: sent with every request.
        transport: an httpx transport instead of the network, for tests.
        verify: an SSL context instead of httpx's default one.
        timing: clocks, sleeps and jitter.

    """

    rules: ServiceRules
    base_url: str = attrs.field(converter=demand_https)
    auth: httpx.Auth | None = None
    retry: RetryPolicy = attrs.field(factory=RetryPolicy)
    timeout: Timeouts = attrs.field(default=None, converter=_timeouts)
    limiter: RateLimiter = attrs.field(
        converter=_limiter, default=attrs.Factory(lambda self: self.rules.limit, takes_self=True)
    )
    budget: RetryBudget = attrs.field(factory=RetryBudget)
    on_retry: Callable[[RetryEvent], object] | None = None
    max_response_bytes: int = attrs.field(default=MAX_RESPONSE_BYTES, validator=positive)
    max_connections: int = attrs.field(default=100, validator=positive)
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    transport: Transport | None = None
    verify: ssl.SSLContext | None = None
    timing: Timing = attrs.field(factory=Timing)
    home: httpx.URL = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: httpx.URL(self.base_url), takes_self=True)
    )
