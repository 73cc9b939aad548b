"""Dixa's signature of webhooks: HMAC-SHA256 with a timestamp. Documented in its "Security best practices"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from trilogue.errors import ConfigError, WebhookInvalidError
from trilogue.webhooks._headers import Headers, read_headers, require_header
from trilogue.webhooks._signatures import (
    DeliveryHeaders,
    TimestampTolerance,
    as_secrets,
    hmac_digest,
    hmac_key,
    matches_any,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.records import Provider

_SIGNATURE = "x-dixa-signature"
_SUBSCRIPTION_ID = "x-dixa-subscription-id"

_ELEMENT = re.compile(r"(t|v[0-9]+)=([0-9A-Za-z]+)", re.ASCII)


class DixaSignature:
    """`X-DIXA-SIGNATURE: t=<ms>,v1=<hex>`: HMAC-SHA256 of `<ms>.<body>`, keyed with the hex-decoded secret.

    Args:
        secret: one or several valid secrets, hexadecimal.
        tolerance: seconds by which the timestamp may differ from now.
        clock: the current time, in seconds since 1970.

    Raises:
        ConfigError: if a secret is missing or not hexadecimal, or the tolerance is negative.

    """

    provider: ClassVar[Provider] = "dixa"

    def __init__(self, secret: str | Iterable[str], *, tolerance: float, clock: Callable[[], float]) -> None:
        self._keys = [hmac_key(_from_hex(one)) for one in as_secrets(secret)]
        self._tolerance = TimestampTolerance(tolerance, clock, self.provider)

    def verify(self, body: bytes, headers: Headers) -> DeliveryHeaders:
        """Check the signature with each secret, then the timestamp."""
        sent = read_headers(headers, [_SIGNATURE, _SUBSCRIPTION_ID], provider=self.provider)
        elements = self._elements(require_header(sent, _SIGNATURE, provider=self.provider))
        timestamp, signature = elements.get("t", ""), elements.get("v1", "")
        signed = (timestamp.encode(), b".", body)
        if not matches_any(signature.encode(), (hmac_digest(key, signed).hex().encode() for key in self._keys)):
            raise WebhookInvalidError(f"the signature in {_SIGNATURE} does not match the body", provider=self.provider)
        self._tolerance.check(timestamp, units_per_second=1000)
        return DeliveryHeaders(subscription_id=sent.get(_SUBSCRIPTION_ID))

    def _elements(self, value: str) -> dict[str, str]:
        # Other versions (`v2=…`) are accepted beside v1, as by Stripe's libraries, whose header has this form.
        elements: dict[str, str] = {}
        for part in value.split(","):
            match = _ELEMENT.fullmatch(part)
            if match is None or match[1] in elements:
                raise WebhookInvalidError(
                    f"the header {_SIGNATURE} is not of the form t=…,v1=…", provider=self.provider
                )
            elements[match[1]] = match[2]
        return elements


def _from_hex(secret: str) -> bytes:
    if re.fullmatch(r"(?:[0-9a-fA-F]{2})+", secret) is None:
        raise ConfigError("Dixa's webhook secret is hexadecimal: copy it unchanged from the subscription's page")
    return bytes.fromhex(secret)
