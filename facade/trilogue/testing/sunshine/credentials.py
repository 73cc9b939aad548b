"""Checks Sunshine's credentials: a key and its secret, or a token signed with the secret."""

from __future__ import annotations

import base64
import binascii
import hmac
from typing import TYPE_CHECKING

from trilogue.testing._base.store import path_segment

if TYPE_CHECKING:
    from trilogue.testing.sunshine.state import SunshineState

SCOPES = ("app", "account")
"""The scopes that a token may have."""


def is_authorized(service: SunshineState, authorization: str) -> bool:
    """Whether the `Authorization` header holds an existing key and its secret, or a valid token.

    Every key is valid for every operation of every app: the sandbox does not check the scope of keys.
    """
    scheme, _, value = authorization.partition(" ")
    match scheme.lower():
        case "basic":
            return _is_key(service, value.strip())
        case "bearer":
            return _is_token(service, value.strip())
        case _:
            return False


def _is_key(service: SunshineState, value: str) -> bool:
    try:
        key_id, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return False
    expected = _secret_of(service, key_id)
    return expected is not None and hmac.compare_digest(expected.encode(), secret.encode())


def _is_token(service: SunshineState, value: str) -> bool:
    try:
        import jwt  # noqa: PLC0415 - only tokens need this optional dependency
    except ImportError:
        raise RuntimeError("checking Sunshine's tokens needs PyJWT: pip install trilogue[jwt]") from None
    try:
        secret = _secret_of(service, str(jwt.get_unverified_header(value).get("kid")))
        if secret is None:
            return False
        # PyJWT compares `exp` with the system's clock; the sandbox has its own, so it is compared below.
        claims = jwt.decode(  # pyright: ignore[reportUnknownMemberType] - PyJWT does not type the key completely
            value, secret, algorithms=["HS256"], options={"verify_exp": False}
        )
    except jwt.PyJWTError:
        return False
    expiry = claims.get("exp")
    not_expired = expiry is None or expiry > service.clock.now().timestamp()
    return not_expired and claims.get("scope") in SCOPES


def _secret_of(service: SunshineState, key_id: str) -> str | None:
    """The secret of a key, which belongs to an app or to an integration; None if there is no such key."""
    for app in service.store["/v2/apps"]:
        root = f"/v2/apps/{app['id']}"
        owners = [root, *(f"{root}/integrations/{each['id']}" for each in service.store[f"{root}/integrations"])]
        for owner in owners:
            if (key := service.store.find(f"{owner}/keys/{path_segment(key_id)}")) is not None:
                return str(key["secret"])
    return None
