"""What the services' signature schemes share: their interface, secrets, the timestamp check, HMAC and comparison."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Protocol

from attrs import frozen

from trilogue.errors import ConfigError, WebhookInvalidError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.records import Provider
    from trilogue.webhooks._headers import Headers

DEFAULT_TOLERANCE = 300.0
"""Seconds by which a signed timestamp may differ from now. Five minutes, as in Stripe's and Slack's libraries."""

# Milliseconds have 13 digits until the year 2286. The limit keeps int() from reading numbers of thousands of digits.
_TIMESTAMP = re.compile(r"[0-9]{1,15}", re.ASCII)


@frozen(kw_only=True)
class DeliveryHeaders:
    """Values from the headers of a verified delivery that its events carry."""

    nonce: str | None = None
    """Signed (Sinch)."""
    subscription_id: str | None = None
    """Not signed (Dixa)."""


class SignatureScheme(Protocol):
    """Decides whether a delivery is authentic. Without I/O; time comes from the clock that it is given."""

    provider: ClassVar[Provider]

    def verify(self, body: bytes, headers: Headers) -> DeliveryHeaders:
        """Verify a delivery; raises `WebhookInvalidError` if it is not authentic or not recent."""
        ...


class TimestampTolerance:
    """Checks that a signed timestamp is close to the current time.

    Args:
        tolerance: seconds of difference allowed in either direction; `math.inf` allows any.
        clock: the current time, in seconds since 1970.
        provider: for the error.

    Raises:
        ConfigError: if the tolerance is negative or not a number.

    """

    def __init__(self, tolerance: float, clock: Callable[[], float], provider: Provider) -> None:
        if not tolerance >= 0:  # this form also rejects NaN, for which every comparison is false
            raise ConfigError(f"tolerance is a number of seconds, zero or more, not {tolerance!r}")
        self._tolerance = tolerance
        self._clock = clock
        self._provider: Provider = provider

    def check(self, timestamp: str, *, units_per_second: int) -> None:
        """Check a timestamp, counted from 1970 in the given unit; raises `WebhookInvalidError` if it is too far off."""
        if _TIMESTAMP.fullmatch(timestamp) is None:
            raise WebhookInvalidError("the signed timestamp is not a number", provider=self._provider)
        age = self._clock() - int(timestamp) / units_per_second
        if abs(age) > self._tolerance:
            direction = "old" if age > 0 else "ahead of this machine's clock"
            raise WebhookInvalidError(
                f"the delivery is {abs(age):.0f} s {direction}; the tolerance is {self._tolerance:g} s",
                provider=self._provider,
            )


def as_secrets(secret: str | Iterable[str]) -> list[str]:
    """One or several secrets as a list; ConfigError if there is none or one is empty."""
    if not isinstance(secret, str | Iterable) or isinstance(secret, bytes):
        raise ConfigError(f"secret must be a string or several, not {type(secret).__name__}")
    secrets = [secret] if isinstance(secret, str) else list(secret)
    if not all(isinstance(one, str) for one in secrets):
        raise ConfigError("each secret must be a string")
    if not secrets or not all(one.strip() for one in secrets):
        # hmac.new accepts an empty key, with which anyone can sign.
        raise ConfigError("a receiver needs its webhook's secret; with an empty or blank one anyone could sign")
    return secrets


def hmac_key(key: bytes) -> hmac.HMAC:
    """An HMAC-SHA256 state for a key, to be copied for each message."""
    return hmac.new(key, digestmod="sha256")


def hmac_digest(key: hmac.HMAC, parts: Iterable[bytes]) -> bytes:
    """The HMAC of the concatenated parts, which are not copied: a body may be megabytes long."""
    mac = key.copy()
    for part in parts:
        mac.update(part)
    return mac.digest()


def matches_any(given: bytes, expected: Iterable[bytes]) -> bool:
    """Whether a value equals one of those expected.

    Each comparison takes constant time and all are made, so that the duration does not reveal which secret matched.
    """
    matches = [hmac.compare_digest(given, candidate) for candidate in expected]
    return any(matches)
