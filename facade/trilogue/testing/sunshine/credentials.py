"""What Sunshine accepts as credentials: a key and its secret, or a token signed with it."""

from __future__ import annotations

import base64
import binascii
import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trilogue.testing.sunshine.service import Sunshine

SCOPES = ("app", "account")


def accepted(service: Sunshine, authorization: str) -> bool:
    """Whether the header's value comes from someone who holds one of the service's keys.

    Any key opens every operation of any app: which key may do what is more than the sandbox knows.
    """
    scheme, _, value = authorization.partition(" ")
    match scheme.lower():
        case "basic":
            return _basic(service, value.strip())
        case "bearer":
            return _token(service, value.strip())
        case _:
            return False


def _basic(service: Sunshine, value: str) -> bool:
    try:
        key_id, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return False
    known = _secret_of(service, key_id)
    return known is not None and hmac.compare_digest(known.encode(), secret.encode())


def _token(service: Sunshine, value: str) -> bool:
    try:
        import jwt  # noqa: PLC0415 - only who signs tokens needs it
    except ImportError:
        raise RuntimeError("checking Sunshine's tokens needs PyJWT: pip install trilogue[jwt]") from None
    try:
        secret = _secret_of(service, str(jwt.get_unverified_header(value).get("kid")))
        if secret is None:
            return False
        # Expiry is by the sandbox's clock, not PyJWT's.
        claims = jwt.decode(  # pyright: ignore[reportUnknownMemberType] - PyJWT leaves a key's type open
            value, secret, algorithms=["HS256"], options={"verify_exp": False}
        )
    except jwt.PyJWTError:
        return False
    expiry = claims.get("exp")
    fresh = expiry is None or expiry > service.clock.now().timestamp()
    return fresh and claims.get("scope") in SCOPES


def _secret_of(service: Sunshine, key_id: str) -> str | None:
    """The secret of an app's key or of an integration's."""
    for app in service.store["/v2/apps"]:
        root = f"/v2/apps/{app['id']}"
        owners = [root, *(f"{root}/integrations/{each['id']}" for each in service.store[f"{root}/integrations"])]
        for owner in owners:
            if (key := service.store.find(f"{owner}/keys/{key_id}")) is not None:
                return str(key["secret"])
    return None
