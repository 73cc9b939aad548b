"""OAuth 2 client credentials, as Sinch uses them: one access token that all callers share and that is replaced in
time.
"""

from __future__ import annotations

import copy
import math
import threading
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, Unpack

import attrs
import httpx

from trilogue._auth.fetch_lock import FetchLock
from trilogue._auth.schemes import AUTHORIZATION, Secret, basic, credential_problem
from trilogue._auth.token_cache import CachedToken
from trilogue._http.call_facts import TOKEN_OPERATION
from trilogue._http.settings import parse_url
from trilogue._internal import forks
from trilogue.errors import APITimeoutError, TrilogueError
from trilogue.timing import Timing

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncGenerator, Callable, Generator

    from trilogue._auth.token_cache import TokenCache

_T = TypeVar("_T")
_Arguments = TypeVarTuple("_Arguments")

# Seconds. Sinch documentation, OAuth 2.0: expires_in is 3600. Assumed also where it is missing.
_LIFETIME = 3600.0
# Seconds before its end (or a tenth of its life, if shorter) at which a token is replaced, by one caller while the
# others still use it.
_MARGIN = 60.0
# Seconds without a request to the token endpoint after an early refresh has failed.
_PAUSE = 10.0
# Seconds to wait for another process that fetches the token, and between two looks at the cache.
_SHARED_WAIT = 10.0
_SHARED_INTERVAL = 0.05


@attrs.frozen
class AccessToken:
    """A token, the seconds that it was made for, and when it ends by the monotonic clock."""

    value: str = attrs.field(repr=False)
    lifetime: float
    ends_at: float

    @property
    def replace_at(self) -> float:
        """When one caller fetches another, while the others still use this one."""
        return self.ends_at - min(_MARGIN, self.lifetime / 10)


class ClientCredentials(httpx.Auth):
    """Authenticates with a bearer token from a token endpoint (RFC 6749, 4.4).

    The first request that needs the token fetches it. Threads or tasks that need it at that moment wait for this one
    fetch, and all get its failure if it fails. The token is replaced before it ends, and once after a 401.

    Args:
        auth_url: the token endpoint.
        key_id: the access key's id.
        key_secret: the access key's secret.
        timing: clocks.
        cache: holds the token for several processes; None for this one alone.

    """

    def __init__(
        self,
        auth_url: str,
        key_id: Secret,
        key_secret: Secret,
        *,
        timing: Timing | None = None,
        cache: TokenCache | None = None,
    ) -> None:
        self.auth_url = str(parse_url(auth_url, "auth_url"))
        self._key_id = key_id
        self._key_secret = key_secret
        self._timing = timing or Timing()
        self._cache = cache
        self._token: AccessToken | None = None
        # How many fetches have ended, and the failure of the last one if it failed.
        self._fetches = 0
        self._failure: TrilogueError | None = None
        self._no_refresh_until = float("-inf")
        self._fetching = FetchLock()
        self._task_locks: dict[asyncio.AbstractEventLoop, asyncio.Lock] = {}
        forks.register(self)

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
                # The asynchronous form of _obtain(), inline: an asynchronous generator cannot delegate to another.
                fetches, token = self._fetches, self._usable(rejected)
                lock = await self._acquire_task_lock(request, wait=token is None)
                if lock is not None:
                    try:
                        token = self._fetched_meanwhile(fetches, rejected)
                        if token is None and self._cache is not None:
                            token = await _in_thread(self._shared, rejected, request)
                        if token is None:
                            fetched: AccessToken | None = None
                            try:
                                response = yield self._token_request(
                                    request, basic(await self._key_id.areveal(), await self._key_secret.areveal())
                                )
                                await response.aread()
                                token = fetched = self._accept(response)
                            except TrilogueError as error:
                                token = self._after_failure(error, rejected)
                            finally:
                                if self._cache is not None:
                                    await _in_thread(self._share, fetched)
                    finally:
                        lock.release()
                if token is None:
                    raise _lock_timeout()
            request.headers[AUTHORIZATION] = f"Bearer {token.value}"
            response = yield request
            if response.status_code != HTTPStatus.UNAUTHORIZED or rejected is not None:
                return
            rejected, token = token, None

    def _obtain(
        self, request: httpx.Request, rejected: AccessToken | None
    ) -> Generator[httpx.Request, httpx.Response, AccessToken]:
        fetches, token = self._fetches, self._usable(rejected)
        left = self._seconds_left(request)
        held = self._fetching.acquire(left if token is None else 0, left)
        if held is None:
            if token is None:
                raise _lock_timeout()
            return token
        try:
            token = self._fetched_meanwhile(fetches, rejected) or self._shared(rejected, request)
            if token is not None:
                return token
            fetched: AccessToken | None = None
            try:
                response = yield self._token_request(request, basic(self._key_id.reveal(), self._key_secret.reveal()))
                response.read()
                fetched = self._accept(response)
            except TrilogueError as error:
                return self._after_failure(error, rejected)
            else:
                return fetched
            finally:
                self._share(fetched)
        finally:
            self._fetching.release(held)

    def _fresh(self) -> AccessToken | None:
        token = self._token
        return token if token is not None and self._timing.monotonic() < token.replace_at else None

    def _usable(self, rejected: AccessToken | None) -> AccessToken | None:
        """A token that still works, although it may be due for replacement."""
        token = self._token
        if token is None or token is rejected or self._timing.monotonic() >= token.ends_at:
            return None
        return token

    def _fetched_meanwhile(self, fetches: int, rejected: AccessToken | None) -> AccessToken | None:
        """Under the lock: the token that another caller has fetched. None if this caller must fetch it.

        Raises:
            TrilogueError: another caller's fetch has failed meanwhile.

        """
        token = self._fresh()
        if token is not None and token is not rejected:
            return token
        usable = self._usable(rejected)
        if usable is not None and self._timing.monotonic() < self._no_refresh_until:
            return usable
        if self._fetches != fetches and self._failure is not None:
            raise copy.copy(self._failure)
        return None

    def _shared(self, rejected: AccessToken | None, request: httpx.Request) -> AccessToken | None:
        """Under the lock: the token that another process has fetched. None if this one must fetch it."""
        cache = self._cache
        if cache is None:
            return None
        end = self._timing.monotonic() + min(self._seconds_left(request), _SHARED_WAIT)
        while True:
            token = self._load(cache, rejected)
            if token is not None:
                return token
            if cache.begin_refresh():
                # Another process may have ended its refresh between the two.
                token = self._load(cache, rejected)
                if token is not None:
                    cache.end_refresh()
                return token
            # Another process fetches it.
            usable = self._usable(rejected)
            if usable is not None or self._timing.monotonic() >= end:
                return usable
            self._timing.sleep(_SHARED_INTERVAL)

    def _load(self, cache: TokenCache, rejected: AccessToken | None) -> AccessToken | None:
        """The cache's token, if it need not be replaced yet and was not rejected."""
        found = cache.load()
        if found is not None and (rejected is None or found.value != rejected.value):
            self._token = AccessToken(found.value, found.lifetime, self._timing.monotonic() + found.seconds_left)
        token = self._fresh()
        return None if token is rejected else token

    def _share(self, fetched: AccessToken | None) -> None:
        """Under the lock: give a new token to the other processes, or let another of them try."""
        if self._cache is not None:
            if fetched is not None:
                left = fetched.ends_at - self._timing.monotonic()
                self._cache.store(CachedToken(fetched.value, left, fetched.lifetime))
            self._cache.end_refresh()

    def _token_request(self, request: httpx.Request, header: str) -> httpx.Request:
        inherited: dict[str, Any] = {
            name: request.extensions[name] for name in ("deadline", "options") if name in request.extensions
        }
        return httpx.Request(
            "POST",
            self.auth_url,
            data={"grant_type": "client_credentials"},
            headers={AUTHORIZATION: header, "Accept": "application/json"},
            extensions={"operation": TOKEN_OPERATION, **inherited},
        )

    def _accept(self, response: httpx.Response) -> AccessToken:
        """Read the token endpoint's answer (RFC 6749, 5.1)."""
        token = _read(response, self._timing.monotonic())
        if token is None:
            from trilogue._http.error_bodies import from_response  # noqa: PLC0415 - only when a call fails

            error = from_response(response)
            error.message = f"{self.auth_url} answered without a usable access_token: check auth_url"
            raise error
        self._token = token
        self._fetches += 1
        self._failure = None
        return token

    def _after_failure(self, error: TrilogueError, rejected: AccessToken | None) -> AccessToken:
        """Under the lock: the fetch has failed. Returns the current token while that still works."""
        self._fetches += 1
        self._failure = copy.copy(error)
        usable = self._usable(rejected)
        if usable is None:
            raise error
        self._no_refresh_until = self._timing.monotonic() + _PAUSE
        return usable

    def _seconds_left(self, request: httpx.Request) -> float:
        deadline: float = request.extensions.get("deadline", math.inf)
        return min(max(0.0, deadline - self._timing.monotonic()), threading.TIMEOUT_MAX)

    async def _acquire_task_lock(self, request: httpx.Request, *, wait: bool) -> asyncio.Lock | None:
        """Take the lock under which a token is fetched; None if that failed. Without ``wait``, try once."""
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        lock = self._task_lock()
        if not wait and lock.locked():
            return None
        try:
            async with asyncio.timeout(self._seconds_left(request)):
                await lock.acquire()
        except TimeoutError:
            return None
        return lock

    def _task_lock(self) -> asyncio.Lock:
        import asyncio  # noqa: PLC0415 - a synchronous program never loads it

        loop = asyncio.get_running_loop()
        lock = self._task_locks.get(loop)
        if lock is None:
            lock = asyncio.Lock()
            running = {other: lock for other, lock in self._task_locks.items() if not other.is_closed()}
            self._task_locks = {**running, loop: lock}
        return lock

    def after_fork(self) -> None:
        """Replace the locks: another thread of the parent may have held them."""
        self._fetching = FetchLock()
        self._task_locks = {}

    def __repr__(self) -> str:
        return f"ClientCredentials({self.auth_url!r})"

    def __reduce__(self) -> tuple[object, ...]:
        # Another process has no connection to the cache, and fetches a token of its own.
        return _rebuilt, (self.auth_url, self._key_id, self._key_secret, self._timing)


def _lock_timeout() -> APITimeoutError:
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
    if credential_problem(value, ascii_only=True):
        return None
    return AccessToken(value, lifetime, now + lifetime)


async def _in_thread(function: Callable[[Unpack[_Arguments]], _T], *arguments: *_Arguments) -> _T:
    import asyncio  # noqa: PLC0415 - a synchronous program never loads it

    return await asyncio.to_thread(function, *arguments)


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
