"""Secrets, and the schemes that need no request of their own: a ready token, Basic, and tokens signed with a key."""

from __future__ import annotations

import abc
import json
from base64 import b64encode
from contextlib import suppress
from functools import cache, partial
from http import HTTPStatus
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Literal, cast

import httpx

from trilogue._auth.credentials import EnvironmentVariable
from trilogue.errors import ConfigError
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from types import ModuleType

    from trilogue._auth.credentials import Credential

AUTHORIZATION = "Authorization"
# Seconds. Long enough for clocks that differ and requests that queue, short enough that a leaked token soon ends.
_MINTED_LIFETIME = 300.0


def basic(user: str, password: str) -> str:
    """The header of RFC 7617."""
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()


class Secret:
    """A credential that its repr does not show.

    A literal credential cannot be pickled, since a pickle would hold it in clear. A function can: it is asked again
    in the other process.

    Args:
        name: the argument that it came in as, for errors.
        source: the credential, or a function that returns it.
        ascii_only: whether it is sent in a header as it is, which takes ASCII only.

    """

    __slots__ = ("_ascii", "_source", "name")

    def __init__(self, name: str, source: Credential, *, ascii_only: bool = False) -> None:
        self.name = name
        self._source = source
        self._ascii = ascii_only
        if not callable(source):
            problem = credential_problem(source, ascii_only=ascii_only)
            if problem:
                del source
                raise ConfigError(f"{name} {problem}")

    @property
    def rotates(self) -> bool:
        """Whether its value may be another one next time."""
        return callable(self._source)

    def reveal(self) -> str:
        """The credential as it is now.

        Raises:
            ConfigError: the function returned no usable credential, or is a coroutine function.

        """
        # No local variable here or below holds it, so that a traceback with locals does not show it.
        return self._checked(self._source() if callable(self._source) else self._source)

    async def areveal(self) -> str:
        """The same for asynchronous clients, which also take coroutine functions."""
        source = self._source
        if isinstance(source, EnvironmentVariable):
            source = source.read
        given = source() if callable(source) else source
        try:
            return self._checked(await given if isawaitable(given) else given)
        finally:
            del given, source

    def _checked(self, value: object) -> str:
        if isawaitable(value):
            cast("Any", value).close()
            raise ConfigError(f"{self.name} is an async function: give it to an asynchronous client")
        problem = credential_problem(value, ascii_only=self._ascii)
        if problem:
            # Deleted so that no frame of the traceback holds it.
            del value
            raise ConfigError(f"{self.name} {problem}")
        return cast("str", value)

    def __repr__(self) -> str:
        return f"Secret({self.name!r})"

    def __reduce__(self) -> tuple[object, ...]:
        if callable(self._source):
            return partial(Secret, ascii_only=self._ascii), (self.name, self._source)
        raise ConfigError(
            f"a client whose {self.name} was given as a string cannot be pickled, since the pickle would hold it: "
            "make the client with from_env(), or give a function that returns the credential"
        )


def credential_problem(value: object, *, ascii_only: bool) -> str:
    """What is wrong with a credential, in words that do not repeat it; empty if it can be used."""
    if not isinstance(value, str):
        return f"must be a string, not {type(value).__name__}"
    if not value:
        return "is empty"
    if value != value.strip():
        return "begins or ends with white space: strip it (files often end in a newline)"
    if not value.isprintable():
        return "holds characters that are not printable"
    if ascii_only and not value.isascii():
        return "holds characters that are not ASCII, which no header takes: copy it again"
    return ""


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
            self._header = "Bearer " + _signer().encode(
                json.dumps(claims, separators=(",", ":")).encode(), secret, algorithm="HS256", headers={"kid": key_id}
            )
        if not self._header:
            del key_id, secret
            raise ConfigError(
                "secret cannot sign a token: give the key's secret as Zendesk showed it", provider="sunshine"
            )
        self._stale_at = self._timing.monotonic() + self._lifetime * 0.8

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_header": "", "_stale_at": float("-inf")}


@cache
def _signer() -> Any:
    """PyJWT's signer for HS256, without its warning for keys of fewer than 32 bytes: the service made the secret, and
    has made shorter ones. Where warnings are errors, it would keep the client from signing.
    """
    jwt = _jwt()
    from jwt.algorithms import HMACAlgorithm  # noqa: PLC0415 - an extra, slow to import

    class Hmac(HMACAlgorithm):
        def check_key_length(self, key: bytes) -> None:
            """Accept every length."""
            del key

    signer = jwt.PyJWS()
    signer.unregister_algorithm("HS256")
    signer.register_algorithm("HS256", Hmac(Hmac.SHA256))
    return signer


def _jwt() -> ModuleType:
    try:
        import jwt  # noqa: PLC0415 - an extra, slow to import
    except ImportError:
        raise ConfigError("signed tokens need PyJWT: pip install 'trilogue[jwt]'", provider="sunshine") from None
    return jwt
