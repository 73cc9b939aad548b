"""How each service proves that a delivery is its own: one class per scheme, pure but for the clock it is given.

Wire facts: Sunshine Conversations' "Webhooks" guide, Dixa's "Security best practices" for webhooks, Sinch's
"Conversation API callbacks", section on validating callbacks.
"""

from __future__ import annotations

import base64
import hmac
import re
from typing import TYPE_CHECKING, ClassVar, Protocol

from attrs import frozen

from trilogue.errors import ConfigError
from trilogue.webhooks._headers import Headers, read_headers, require
from trilogue.webhooks._refusals import refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.records import Provider

DEFAULT_TOLERANCE = 300.0
"""Seconds a signed timestamp may lie in the past or in the future."""

_DIXA_SIGNATURE = "x-dixa-signature"
_DIXA_SUBSCRIPTION = "x-dixa-subscription-id"
_SINCH_SIGNATURE = "x-sinch-webhook-signature"
_SINCH_ALGORITHM = "x-sinch-webhook-signature-algorithm"
_SINCH_NONCE = "x-sinch-webhook-signature-nonce"
_SINCH_TIMESTAMP = "x-sinch-webhook-signature-timestamp"
_SUNSHINE_KEY = "x-api-key"

# Milliseconds need 13 digits until the year 2286; a longer number is no time, and int() of a long one costs.
_TIMESTAMP = re.compile(r"[0-9]{1,15}", re.ASCII)
_DIXA_FIELD = re.compile(r"(t|v[0-9]+)=([0-9A-Za-z]+)", re.ASCII)
# The signed text is body.nonce.timestamp: a dot inside the nonce would let the end of the body pass for its beginning.
_SINCH_NONCE_FORM = re.compile(r"[!-\-/-~]{1,256}", re.ASCII)


@frozen(kw_only=True)
class Proof:
    """What the headers of a genuine delivery say beyond that it is genuine."""

    nonce: str | None = None
    subscription_id: str | None = None


class Scheme(Protocol):
    """Decides whether a delivery is genuine."""

    provider: ClassVar[Provider]

    def verify(self, body: bytes, headers: Headers) -> Proof:
        """What the headers prove; raises `WebhookInvalidError` if they prove nothing."""
        ...


class SunshineKey:
    """Sunshine: the header `X-API-Key` equals the webhook's secret. Nothing of the body is signed."""

    provider: ClassVar[Provider] = "sunshine"

    def __init__(self, secret: str | Iterable[str]) -> None:
        self._keys = [_printable(key).encode() for key in _secrets(secret)]

    def verify(self, body: bytes, headers: Headers) -> Proof:  # noqa: ARG002  # the body is not signed
        found = read_headers(headers, [_SUNSHINE_KEY], provider=self.provider)
        given = require(found, _SUNSHINE_KEY, provider=self.provider).encode()
        if not _matches_any(given, self._keys):
            raise refuse(self.provider, f"the header {_SUNSHINE_KEY} is none of this receiver's secrets")
        return Proof()


class DixaSignature:
    """Dixa: `X-DIXA-SIGNATURE: t=<ms>,v1=<hex>`, HMAC-SHA256 of `t.body` keyed with the hex-decoded secret."""

    provider: ClassVar[Provider] = "dixa"

    def __init__(self, secret: str | Iterable[str], *, tolerance: float, clock: Callable[[], float]) -> None:
        self._keys = [_keyed(_from_hex(key)) for key in _secrets(secret)]
        self._window = _Window(tolerance, clock, self.provider)

    def verify(self, body: bytes, headers: Headers) -> Proof:
        found = read_headers(headers, [_DIXA_SIGNATURE, _DIXA_SUBSCRIPTION], provider=self.provider)
        fields = self._fields(require(found, _DIXA_SIGNATURE, provider=self.provider))
        timestamp, signature = fields.get("t", ""), fields.get("v1", "")
        signed = (timestamp.encode(), b".", body)
        if not _matches_any(signature.encode(), (_digest(key, signed).hex().encode() for key in self._keys)):
            raise refuse(self.provider, f"the signature in {_DIXA_SIGNATURE} is not this body's")
        self._window.check(timestamp, units_per_second=1000)
        return Proof(subscription_id=found.get(_DIXA_SUBSCRIPTION))

    def _fields(self, value: str) -> dict[str, str]:
        # A later scheme may stand beside v1 (`v2=…`), as with the services this form is borrowed from.
        fields: dict[str, str] = {}
        for part in value.split(","):
            match = _DIXA_FIELD.fullmatch(part)
            if match is None or match[1] in fields:
                raise refuse(self.provider, f"the header {_DIXA_SIGNATURE} is not of the form t=…,v1=…")
            fields[match[1]] = match[2]
        return fields


class SinchSignature:
    """Sinch: base64 HMAC-SHA256 over `body.nonce.timestamp`, keyed with the secret as it was typed in."""

    provider: ClassVar[Provider] = "sinch"

    def __init__(self, secret: str | Iterable[str], *, tolerance: float, clock: Callable[[], float]) -> None:
        self._keys = [_keyed(key.encode()) for key in _secrets(secret)]
        self._window = _Window(tolerance, clock, self.provider)

    def verify(self, body: bytes, headers: Headers) -> Proof:
        names = (_SINCH_SIGNATURE, _SINCH_ALGORITHM, _SINCH_NONCE, _SINCH_TIMESTAMP)
        found = read_headers(headers, names, provider=self.provider)
        signature, algorithm, nonce, timestamp = (require(found, name, provider=self.provider) for name in names)
        if algorithm != "HmacSHA256":
            raise refuse(self.provider, f"the header {_SINCH_ALGORITHM} names another algorithm than HmacSHA256")
        if _SINCH_NONCE_FORM.fullmatch(nonce) is None:
            raise refuse(self.provider, f"the header {_SINCH_NONCE} is no nonce")
        signed = (body, b".", nonce.encode(), b".", timestamp.encode())
        # Encoded forms are compared: decoding would forgive flips in base64's unused last bits.
        if not _matches_any(signature.encode(), (base64.b64encode(_digest(key, signed)) for key in self._keys)):
            raise refuse(self.provider, f"the header {_SINCH_SIGNATURE} is not this body's signature")
        self._window.check(timestamp, units_per_second=1)
        return Proof(nonce=nonce)


class _Window:
    """The time a signed timestamp may lie away from now."""

    def __init__(self, tolerance: float, clock: Callable[[], float], provider: Provider) -> None:
        if not tolerance >= 0:  # also refuses NaN, which compares false with everything
            raise ConfigError(f"tolerance is a number of seconds, zero or more, not {tolerance!r}")
        self._tolerance = tolerance
        self._clock = clock
        self._provider: Provider = provider

    def check(self, timestamp: str, *, units_per_second: int) -> None:
        if _TIMESTAMP.fullmatch(timestamp) is None:
            raise refuse(self._provider, "the signed timestamp is not a number")
        away = self._clock() - int(timestamp) / units_per_second
        if abs(away) > self._tolerance:
            direction = "old" if away > 0 else "ahead of this machine's clock"
            raise refuse(
                self._provider, f"the delivery is {abs(away):.0f} s {direction}; {self._tolerance:g} s are allowed"
            )


def _secrets(secret: str | Iterable[str]) -> list[str]:
    secrets = [secret] if isinstance(secret, str) else list(secret)
    if not secrets or not all(secrets):
        # HMAC takes an empty key without complaint, and then anyone can sign.
        raise ConfigError("a receiver needs its webhook's secret; an empty one would let anyone sign")
    return secrets


def _printable(secret: str) -> str:
    if not (secret.isascii() and secret.isprintable()) or secret != secret.strip():
        raise ConfigError("Sunshine's webhook secret travels as a header: a blank or line end around it never matches")
    return secret


def _from_hex(secret: str) -> bytes:
    if re.fullmatch(r"(?:[0-9a-fA-F]{2})+", secret) is None:
        raise ConfigError("Dixa's webhook secret is hexadecimal: copy it as it stands on the subscription's page")
    return bytes.fromhex(secret)


def _keyed(key: bytes) -> hmac.HMAC:
    return hmac.new(key, digestmod="sha256")


def _digest(key: hmac.HMAC, parts: Iterable[bytes]) -> bytes:
    mac = key.copy()
    for part in parts:
        mac.update(part)
    return mac.digest()


def _matches_any(given: bytes, expected: Iterable[bytes]) -> bool:
    """Constant time for each candidate, and all of them are tried: time does not tell which secret is in use."""
    matches = [hmac.compare_digest(given, candidate) for candidate in expected]
    return any(matches)
