"""Sinch's signature of callbacks: HMAC-SHA256 with a nonce and a timestamp.

Documented in "Conversation API callbacks", section on validating callbacks.
"""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, ClassVar

from trilogue.errors import WebhookInvalidError
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

_SIGNATURE = "x-sinch-webhook-signature"
_ALGORITHM = "x-sinch-webhook-signature-algorithm"
_NONCE = "x-sinch-webhook-signature-nonce"
_TIMESTAMP = "x-sinch-webhook-signature-timestamp"

# The signed text is body.nonce.timestamp. A nonce with a dot is rejected: otherwise the end of the body could be moved
# into the nonce under the same signature.
_NONCE_FORM = re.compile(r"[!-\-/-~]{1,256}", re.ASCII)


class SinchSignature:
    """Base64 of HMAC-SHA256 over `<body>.<nonce>.<timestamp>`, keyed with the secret's UTF-8 bytes.

    Args:
        secret: one or several valid secrets.
        tolerance: seconds by which the timestamp may differ from now.
        clock: the current time, in seconds since 1970.

    Raises:
        ConfigError: if a secret is missing, or the tolerance is negative.

    """

    provider: ClassVar[Provider] = "sinch"

    def __init__(self, secret: str | Iterable[str], *, tolerance: float, clock: Callable[[], float]) -> None:
        self._keys = [hmac_key(one.encode()) for one in as_secrets(secret)]
        self._tolerance = TimestampTolerance(tolerance, clock, self.provider)

    def verify(self, body: bytes, headers: Headers) -> DeliveryHeaders:
        """Check the signature with each secret, then the timestamp."""
        names = (_SIGNATURE, _ALGORITHM, _NONCE, _TIMESTAMP)
        sent = read_headers(headers, names, provider=self.provider)
        signature, algorithm, nonce, timestamp = (require_header(sent, name, provider=self.provider) for name in names)
        if algorithm != "HmacSHA256":
            raise WebhookInvalidError(
                f"the header {_ALGORITHM} names an algorithm other than HmacSHA256", provider=self.provider
            )
        if _NONCE_FORM.fullmatch(nonce) is None:
            raise WebhookInvalidError(f"the header {_NONCE} is not a valid nonce", provider=self.provider)
        signed = (body, b".", nonce.encode(), b".", timestamp.encode())
        # The encoded forms are compared: decoding ignores the unused last bits of base64, so that several texts would
        # count as the same signature.
        if not matches_any(signature.encode(), (base64.b64encode(hmac_digest(key, signed)) for key in self._keys)):
            raise WebhookInvalidError(f"the header {_SIGNATURE} does not match the body", provider=self.provider)
        self._tolerance.check(timestamp, units_per_second=1)
        return DeliveryHeaders(nonce=nonce)
