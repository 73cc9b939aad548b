"""Clients of the three services with a clock, a sleep and a jitter in the tests' hands."""

from __future__ import annotations

import asyncio
from functools import partialmethod
from typing import TYPE_CHECKING, Any

import attrs

from trilogue import _http
from trilogue._auth import BasicAuth, ClientCredentials, HeaderAuth
from trilogue._auth.credentials import Credential, Secret
from trilogue._http import Settings
from trilogue.providers.rules import BY_PROVIDER
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

KEY_ID = "key-id-7f3a"
SECRET = "s3cr3t-Zq81-do-not-show"
TOKEN = "raw-token-9c41-do-not-show"
ACCESS_TOKEN = "access-token-d83b-do-not-show"
TOKEN_PATH = "/oauth2/token"
PROVIDERS = ("sunshine", "dixa", "sinch")


class Clock:
    """Time that passes when somebody sleeps, and only then."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 6))
        self.now += seconds

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)

    def timing(self) -> Timing:
        """Jitter is always the most there can be, so that waits can be foretold."""
        return Timing(
            monotonic=lambda: self.now,
            wall=lambda: 1_700_000_000.0 + self.now,
            sleep=self.sleep,
            async_sleep=self.async_sleep,
            uniform=lambda low, high: high,
        )


class HttpClient(_http.HttpClient):
    """The engine with httpx's short ways to make a request."""

    def request(self, method: str, url: str, *, anonymous: bool = False, **arguments: Any) -> httpx.Response:
        return self.send(self.build_request(method, url, **arguments), anonymous=anonymous)

    get = partialmethod(request, "GET")
    post = partialmethod(request, "POST")
    put = partialmethod(request, "PUT")


class AsyncHttpClient(_http.AsyncHttpClient):
    """The asynchronous engine with httpx's short ways to make a request."""

    async def request(self, method: str, url: str, *, anonymous: bool = False, **arguments: Any) -> httpx.Response:
        return await self.send(self.build_request(method, url, **arguments), anonymous=anonymous)

    get = partialmethod(request, "GET")
    post = partialmethod(request, "POST")
    put = partialmethod(request, "PUT")


def scheme(provider: str, url: str, timing: Timing, *, token: Credential = TOKEN) -> httpx.Auth:
    """How each service is authenticated by default."""
    if provider == "sunshine":
        return BasicAuth(Secret("key_id", KEY_ID), Secret("secret", SECRET))
    if provider == "dixa":
        return HeaderAuth(Secret("token", token), prefix="")
    return ClientCredentials(url + TOKEN_PATH, Secret("key_id", KEY_ID), Secret("key_secret", SECRET), timing=timing)


def settings(provider: str, url: str, clock: Clock | None = None, **changes: Any) -> Settings:
    timing = changes.setdefault("timing", (clock or Clock()).timing())
    changes.setdefault("auth", scheme(provider, url, timing))
    return Settings(rules=BY_PROVIDER[provider], base_url=url, **changes)


@attrs.frozen
class Outcome:
    """What a call came to: an answer or an exception."""

    response: httpx.Response | None
    error: BaseException | None


def run(mode: str, given: Settings, method: str, path: str, **arguments: Any) -> Outcome:
    """Make one call with a client of its own, synchronous or asynchronous."""
    return run_with(mode, given, lambda client: client.request(method, path, **arguments))


def run_with(mode: str, given: Settings, call: Callable[[Any], Any]) -> Outcome:
    async def asynchronous() -> httpx.Response:
        async with AsyncHttpClient(given) as client:
            return await call(client)

    try:
        if mode == "async":
            return Outcome(asyncio.run(asynchronous()), None)
        with HttpClient(given) as client:
            return Outcome(call(client), None)
    except Exception as error:  # noqa: BLE001 - whatever comes out is what the tests look at
        return Outcome(None, error)
