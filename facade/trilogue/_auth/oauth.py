"""OAuth 2 client credentials, as Sinch has them: an access token fetched once, shared by all callers, and replaced in
time.
"""

from __future__ import annotations

import copy
import math
import threading
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import attrs
import httpx

from trilogue._auth.credentials import Secret, demand_https, fault
from trilogue._auth.schemes import AUTHORIZATION, basic
from trilogue._http.error_bodies import TOKEN_OPERATION, from_response
from trilogue._internal import forks
from trilogue.errors import APITimeoutError, TrilogueError
from trilogue.timing import Timing

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncGenerator, Generator

# Sinch documentation, OAuth 2.0: expires_in is 3600. Also what is assumed where it is missing.
_LIFETIME = 3600.0
# A token is replaced this long before it expires (or a tenth of its life), by one caller while the others go on with
# it.
_MARGIN = 60.0
# How long to leave the token endpoint alone after a refresh ahead of time has failed.
_PAUSE = 10.0


@attrs.frozen
class AccessToken:
    """A token and, in seconds of the monotonic clock, when to replace it and when it ends."""

    value: str = attrs.field(repr=False)
    replace_at: float
    ends_at: float


class ClientCredentials(httpx.Auth):
    """Authenticates with a bearer token from a token endpoint (RFC 6749, 4.4).

    The token is fetched by the first request that needs it; however many threads or tasks need it at that moment, one
    fetches and the others wait, and if that fails they all get that failure. It is replaced before it ends, and once
    after a 401.

    Args:
        auth_url: the token endpoint.
        key_id: the access key's id.
        key_secret: the access key's secret.
        timing: where the time comes from.

    """

    def __init__(self, auth_url: str, key_id: Secret, key_secret: Secret, *, timing: Timing | None = None) -> None:
        self._auth_url = demand_https(auth_url, "auth_url")
        self._key_id = key_id
        self._key_secret = key_secret
        self._timing = timing or Timing()
        self._token: AccessToken | None = None
        self._flights = 0
        self._failure: TrilogueError | None = None
        self._leave_alone_until = float("-inf")
        self._lock = threading.Lock()
        self._async_lock: tuple[asyncio.AbstractEventLoop, asyncio.Lock] | None = None
        forks.watch(self)

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Authenticate ``request`` in a synchronous client."""
        token = self._fresh() or (yield from self._obtain(request, None))
        request.headers[AUTHORIZATION] = f"Bearer {token.value}"
        response = yield request
        if response.status_code == HTTPStatus.UNAUTHORIZED:
            token = yield from self._obtain(request, token)
            request.headers[AUTHORIZATION] = f"Bearer {token.value}"
            yield request

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Authenticate ``request`` in an asynchronous client."""
        token = self._fresh()
        rejected: AccessToken | None = None
        while True:
            if token is None:
                # The asynchronous half of _obtain(), inline: an asynchronous generator cannot delegate.
                flights, token = self._flights, self._usable(rejected)
                if await self._await_turn(request, patient=token is None):
                    try:
                        token = self._landed(flights, rejected)
                        if token is None:
                            try:
                                response = yield self._token_request(
                                    request, basic(await self._key_id.areveal(), await self._key_secret.areveal())
                                )
                                await response.aread()
                                token = self._accept(response)
                            except TrilogueError as error:
                                token = self._crashed(error, rejected)
                    finally:
                        self._task_lock().release()
                if token is None:
                    raise _tired()
            request.headers[AUTHORIZATION] = f"Bearer {token.value}"
            response = yield request
            if response.status_code != HTTPStatus.UNAUTHORIZED or rejected is not None:
                return
            rejected, token = token, None

    def _obtain(
        self, request: httpx.Request, rejected: AccessToken | None
    ) -> Generator[httpx.Request, httpx.Response, AccessToken]:
        flights, token = self._flights, self._usable(rejected)
        patience = -1 if token is not None else self._patience(request)
        if not self._lock.acquire(blocking=token is None, timeout=patience):
            if token is None:
                raise _tired()
            return token
        try:
            token = self._landed(flights, rejected)
            if token is None:
                try:
                    response = yield self._token_request(
                        request, basic(self._key_id.reveal(), self._key_secret.reveal())
                    )
                    response.read()
                    token = self._accept(response)
                except TrilogueError as error:
                    token = self._crashed(error, rejected)
            return token
        finally:
            self._lock.release()

    def _fresh(self) -> AccessToken | None:
        token = self._token
        return token if token is not None and self._timing.monotonic() < token.replace_at else None

    def _usable(self, rejected: AccessToken | None) -> AccessToken | None:
        """A token that still works, though it may be time to replace it."""
        token = self._token
        if token is None or token is rejected or self._timing.monotonic() >= token.ends_at:
            return None
        return token

    def _landed(self, flights: int, rejected: AccessToken | None) -> AccessToken | None:
        """Under the lock: what somebody else has fetched in the meantime. None if it is now our turn to fetch."""
        token = self._fresh()
        if token is not None and token is not rejected:
            return token
        usable = self._usable(rejected)
        if usable is not None and self._timing.monotonic() < self._leave_alone_until:
            return usable
        if self._flights != flights and self._failure is not None:
            raise copy.copy(self._failure)
        return None

    def _token_request(self, request: httpx.Request, header: str) -> httpx.Request:
        inherited: dict[str, Any] = {
            name: request.extensions[name] for name in ("deadline", "options") if name in request.extensions
        }
        return httpx.Request(
            "POST",
            self._auth_url,
            data={"grant_type": "client_credentials"},
            headers={AUTHORIZATION: header, "Accept": "application/json"},
            extensions={"operation": TOKEN_OPERATION, **inherited},
        )

    def _accept(self, response: httpx.Response) -> AccessToken:
        """Read the token endpoint's answer (RFC 6749, 5.1)."""
        token = _read(response, self._timing.monotonic())
        if token is None:
            error = from_response(response)
            error.message = f"{self._auth_url} answered without a usable access_token: check auth_url"
            raise error
        self._token = token
        self._flights += 1
        self._failure = None
        return token

    def _crashed(self, error: TrilogueError, rejected: AccessToken | None) -> AccessToken:
        """Under the lock: the token endpoint failed. A token that still works bridges that."""
        self._flights += 1
        self._failure = copy.copy(error)
        usable = self._usable(rejected)
        if usable is None:
            raise error
        self._leave_alone_until = self._timing.monotonic() + _PAUSE
        return usable

    def _patience(self, request: httpx.Request) -> float:
        deadline: float = request.extensions.get("deadline", math.inf)
        return min(max(0.0, deadline - self._timing.monotonic()), threading.TIMEOUT_MAX)

    async def _await_turn(self, request: httpx.Request, *, patient: bool) -> bool:
        """Whether it is this task's turn to fetch; who is not patient does not wait for that."""
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        lock = self._task_lock()
        if not patient and lock.locked():
            return False
        try:
            async with asyncio.timeout(self._patience(request)):
                await lock.acquire()
        except TimeoutError:
            return False
        return True

    def _task_lock(self) -> asyncio.Lock:
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        loop = asyncio.get_running_loop()
        if self._async_lock is None or self._async_lock[0] is not loop:
            self._async_lock = loop, asyncio.Lock()
        return self._async_lock[1]

    def after_fork(self) -> None:
        """Replace the locks, which another thread of the parent may have held."""
        self._lock = threading.Lock()
        self._async_lock = None

    def __repr__(self) -> str:
        return f"ClientCredentials({self._auth_url!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (self._auth_url, self._key_id, self._key_secret, self._timing)


def _tired() -> APITimeoutError:
    return APITimeoutError(
        "another call did not get an access token in time", operation=TOKEN_OPERATION, retryable=True
    )


def _read(response: httpx.Response, now: float) -> AccessToken | None:
    try:
        answer = response.json()
        value = answer["access_token"]
        lifetime = _lifetime(answer.get("expires_in"))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if fault(value):
        return None
    return AccessToken(value, now + lifetime - min(_MARGIN, lifetime / 10), now + lifetime)


def _lifetime(value: object) -> float:
    """Seconds from ``expires_in``, which some servers send as a string and some not at all.

    With 0, a token is good for one request.
    """
    try:
        seconds = float(str(value))
    except ValueError:
        return _LIFETIME
    return max(0.0, seconds) if math.isfinite(seconds) else _LIFETIME


def _rebuilt(auth_url: str, key_id: Secret, key_secret: Secret, timing: Timing) -> ClientCredentials:
    return ClientCredentials(auth_url, key_id, key_secret, timing=timing)
