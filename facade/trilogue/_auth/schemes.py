"""The schemes that need no request of their own: a ready token, Basic, and tokens signed with a key."""

from __future__ import annotations

import abc
from base64 import b64encode
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Literal

import httpx

from trilogue.errors import ConfigError
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from types import ModuleType

    from trilogue._auth.credentials import Secret

AUTHORIZATION = "Authorization"
# Seconds. Long enough for clocks that differ and requests that queue, short enough that a leaked token soon ends.
_MINTED_LIFETIME = 300.0


def basic(user: str, password: str) -> str:
    """The header of RFC 7617."""
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()


class Scheme(httpx.Auth, abc.ABC):
    """A scheme whose header is made without a request.

    After a 401 the request is repeated only if the header has changed: the credential is a function that returns a new
    value, or a signed token was replaced.
    """

    rotates: bool
    """Whether the header may change."""

    @abc.abstractmethod
    def header(self) -> str:
        """The value of the Authorization header."""

    @abc.abstractmethod
    async def aheader(self) -> str:
        """The same, for credentials that must be awaited."""

    def forget(self) -> None:
        """Drop the cached header, which the service did not accept."""

    # No local variable below holds a header, so that a traceback with locals shows no credential.

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Authenticate ``request`` in a synchronous client."""
        request.headers[AUTHORIZATION] = self.header()
        response = yield request
        if response.status_code == HTTPStatus.UNAUTHORIZED and self.rotates:
            self.forget()
            if _replaced(request, self.header()):
                yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Authenticate ``request`` in an asynchronous client."""
        request.headers[AUTHORIZATION] = await self.aheader()
        response = yield request
        if response.status_code == HTTPStatus.UNAUTHORIZED and self.rotates:
            self.forget()
            if _replaced(request, await self.aheader()):
                yield request

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


def _replaced(request: httpx.Request, header: str) -> bool:
    before = request.headers[AUTHORIZATION]
    request.headers[AUTHORIZATION] = header
    return header != before


class HeaderAuth(Scheme):
    """A ready token in the Authorization header, alone or after the name of a scheme.

    Args:
        token: the token.
        prefix: "Bearer", or "" for the token alone, which Dixa takes.

    """

    def __init__(self, token: Secret, *, prefix: Literal["Bearer", ""] = "Bearer") -> None:
        self._token = token
        self._prefix = f"{prefix} " if prefix else ""
        self.rotates = token.rotates

    def header(self) -> str:
        """The value of the Authorization header."""
        return self._prefix + self._token.reveal()

    async def aheader(self) -> str:
        """The same, for credentials that must be awaited."""
        return self._prefix + await self._token.areveal()


class BasicAuth(Scheme):
    """Basic authentication with a key's id and secret.

    Args:
        user: the key's id.
        password: the key's secret.

    """

    def __init__(self, user: Secret, password: Secret) -> None:
        self._user = user
        self._password = password
        self.rotates = user.rotates or password.rotates

    def header(self) -> str:
        """The value of the Authorization header."""
        return basic(self._user.reveal(), self._password.reveal())

    async def aheader(self) -> str:
        """The same, for credentials that must be awaited."""
        return basic(await self._user.areveal(), await self._password.areveal())


class MintedToken(Scheme):
    """Sunshine's signed tokens: HS256, header ``kid`` with the key's id, claim ``scope`` (Sunshine documentation,
    Authentication).

    Args:
        key_id: the key's id.
        secret: the key's secret, which signs the token.
        scope: "app" or "account": the key's own.
        lifetime: seconds until a token expires. It is replaced after four fifths of them.
        timing: clocks.

    Raises:
        ConfigError: PyJWT is not installed.

    """

    rotates = True

    def __init__(
        self,
        key_id: Secret,
        secret: Secret,
        *,
        scope: Literal["app", "account"] = "app",
        lifetime: float = _MINTED_LIFETIME,
        timing: Timing | None = None,
    ) -> None:
        _jwt()
        self._key_id = key_id
        self._secret = secret
        self._scope = scope
        self._lifetime = lifetime
        self._timing = timing or Timing()
        self.forget()

    def header(self) -> str:
        """The value of the Authorization header."""
        if self._timing.monotonic() >= self._stale_at:
            self._mint(self._key_id.reveal(), self._secret.reveal())
        return self._header

    async def aheader(self) -> str:
        """The same, for credentials that must be awaited."""
        if self._timing.monotonic() >= self._stale_at:
            self._mint(await self._key_id.areveal(), await self._secret.areveal())
        return self._header

    def forget(self) -> None:
        """Drop the token, which the service did not accept."""
        self._header = ""
        self._stale_at = float("-inf")

    def _mint(self, key_id: str, secret: str) -> None:
        claims = {"scope": self._scope, "exp": int(self._timing.wall() + self._lifetime)}
        self._header = ""
        with suppress(Exception):  # its message and its traceback may show the secret
            self._header = "Bearer " + _jwt().encode(claims, secret, algorithm="HS256", headers={"kid": key_id})
        if not self._header:
            del key_id, secret
            raise ConfigError(
                "secret cannot sign a token: give the key's secret as Zendesk showed it", provider="sunshine"
            )
        self._stale_at = self._timing.monotonic() + self._lifetime * 0.8

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_header": "", "_stale_at": float("-inf")}


def _jwt() -> ModuleType:
    try:
        import jwt  # noqa: PLC0415 - an extra, slow to import
    except ImportError:
        raise ConfigError("signed tokens need PyJWT: pip install 'trilogue[jwt]'", provider="sunshine") from None
    return jwt
