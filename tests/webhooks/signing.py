"""Signs deliveries as the three services do. Written from the vendors' documents, not from the code under test."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import NamedTuple

import pytest

from trilogue import webhooks

NOW = 1_700_000_000.0

SUNSHINE_SECRET = "n1-4vxRmN8ypvqTnKZLtw9N0-9Qo6eg"
DIXA_SECRET = "9f2d4c6b8a0e1f3d5c7b9a8e0f1d2c3b4a5e6f708192a3b4c5d6e7f8091a2b3c"
SINCH_SECRET = "correct horse battery staple"


def sunshine_headers(secret: str = SUNSHINE_SECRET) -> dict[str, str]:
    return {"X-API-Key": secret}


def dixa_headers(
    body: bytes,
    *,
    secret: str = DIXA_SECRET,
    at: float = NOW,
    subscription: str = "beabb3e2-3a10-4a44-9a88-9359887a139f",
) -> dict[str, str]:
    timestamp = str(int(at * 1000))
    signature = hmac.new(bytes.fromhex(secret), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    return {"X-DIXA-SIGNATURE": f"t={timestamp},v1={signature}", "X-DIXA-SUBSCRIPTION-ID": subscription}


def sinch_headers(
    body: bytes, *, secret: str = SINCH_SECRET, at: float = NOW, nonce: str = "01FJA8B4A7BM43YGWSG9GBV067"
) -> dict[str, str]:
    timestamp = str(int(at))
    signed = b".".join([body, nonce.encode(), timestamp.encode()])
    return {
        "x-sinch-webhook-signature": base64.b64encode(hmac.digest(secret.encode(), signed, "sha256")).decode(),
        "x-sinch-webhook-signature-timestamp": timestamp,
        "x-sinch-webhook-signature-nonce": nonce,
        "x-sinch-webhook-signature-algorithm": "HmacSHA256",
    }


def now() -> float:
    return NOW


class Service(NamedTuple):
    name: str
    secret: str
    other_secret: str
    signs: bool

    def receiver(self, **options):
        clock = {"clock": now} if self.signs else {}
        return getattr(webhooks, self.name)(**{"secret": self.secret, **clock, **options})

    def headers(self, body: bytes, **options) -> dict[str, str]:
        if self.name == "sunshine":
            return sunshine_headers(**options)
        return (dixa_headers if self.name == "dixa" else sinch_headers)(body, **options)


SUNSHINE = Service("sunshine", SUNSHINE_SECRET, "other", signs=False)
DIXA = Service("dixa", DIXA_SECRET, "00" * 32, signs=True)
SINCH = Service("sinch", SINCH_SECRET, "other", signs=True)
SERVICES = (SUNSHINE, DIXA, SINCH)

EVERY_SERVICE = pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)

# Dixa documents that the subscription id is not signed.
NOT_SIGNED = frozenset({"X-DIXA-SUBSCRIPTION-ID"})
