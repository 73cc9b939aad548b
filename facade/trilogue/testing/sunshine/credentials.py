"""Checks Sunshine's credentials: a key and its secret, or a token signed with the secret; and what a key allows."""

from __future__ import annotations

import base64
import hmac
from typing import TYPE_CHECKING

import attrs

from trilogue.testing._base.store import path_segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.testing._base.document import Operation
    from trilogue.testing.sunshine.state import SunshineState


@attrs.frozen(kw_only=True)
class Key:
    """A key of the account, of an app, or of an integration."""

    scope: str
    """"account", "app" or "integration", as the document's `security` names them."""
    owner: str
    """The path of the app or integration; empty for the account."""
    secret: str = attrs.field(repr=False)

    def has_scope(self, operation: Operation) -> bool:
        """Whether an operation may be called with keys of this scope."""
        return not operation.scopes or self.scope in operation.scopes

    def owns(self, operation: Operation, path: str) -> bool:
        """Whether the path of an operation is that of the key's app and integration."""
        app = self.owner.partition("/integrations/")[0]
        if operation.path.startswith("/v2/apps/{") and not _is_below(path, app):
            return False
        return self.scope != "integration" or "/integrations/{" not in operation.path or _is_below(path, self.owner)


def _is_below(path: str, owner: str) -> bool:
    return f"{path}/".startswith(f"{owner}/")


def find_key(service: SunshineState, authorization: str) -> Key | None:
    """The key that an `Authorization` header proves to have, by its secret or by a token signed with it; or None."""
    scheme, _, value = authorization.partition(" ")
    match scheme.lower():
        case "basic":
            return _key_of_basic(service, value.strip())
        case "bearer":
            return _key_of_token(service, value.strip())
        case _:
            return None


def _key_of_basic(service: SunshineState, value: str) -> Key | None:
    try:
        key_id, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except ValueError:
        return None
    key = _key(service, key_id)
    return key if key is not None and hmac.compare_digest(key.secret.encode(), secret.encode()) else None


def _key_of_token(service: SunshineState, value: str) -> Key | None:
    """The key that a token is signed with, if it is not expired and its claim `scope` is the key's."""
    try:
        import jwt  # noqa: PLC0415 - only tokens need this optional dependency
    except ImportError:
        raise RuntimeError("checking Sunshine's tokens needs PyJWT: pip install 'trilogue[jwt]'") from None
    try:
        key = _key(service, str(jwt.get_unverified_header(value).get("kid")))
        if key is None:
            return None
        # PyJWT compares `exp` with the system's clock; the sandbox has its own, so it is compared below.
        claims = jwt.decode(  # pyright: ignore[reportUnknownMemberType] - PyJWT does not type the key completely
            value, key.secret, algorithms=["HS256"], options={"verify_exp": False}
        )
    except jwt.PyJWTError:
        return None
    expiry = claims.get("exp")
    not_expired = expiry is None or expiry > service.clock.now().timestamp()
    return key if not_expired and claims.get("scope") == key.scope else None


def _key(service: SunshineState, key_id: str) -> Key | None:
    if key_id == service.account_key_id:
        return Key(scope="account", owner="", secret=service.account_secret)
    for scope, owner in _owners(service):
        if (record := service.store.find(f"{owner}/keys/{path_segment(key_id)}")) is not None:
            return Key(scope=scope, owner=owner, secret=str(record["secret"]))
    return None


def _owners(service: SunshineState) -> Iterator[tuple[str, str]]:
    """Scope and path of everything that has keys."""
    for app in service.store["/v2/apps"]:
        root = f"/v2/apps/{app['id']}"
        yield "app", root
        for integration in service.store[f"{root}/integrations"]:
            yield "integration", f"{root}/integrations/{integration['id']}"
