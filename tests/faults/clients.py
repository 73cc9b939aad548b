"""Clients of the three services whose clock, sleep and jitter the tests control."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from faults.schemes import default_scheme

from trilogue import _http
from trilogue._http import Settings
from trilogue.providers.rules import BY_PROVIDER
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

QUEUES = "/v1/queues"
PROVIDERS = ("sunshine", "dixa", "sinch")
every_provider = pytest.mark.parametrize("provider", PROVIDERS)
both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


class Clock:
    """Time that passes only when a client sleeps. `waits` lists the sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 6))
        self.now += seconds

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)

    def timing(self) -> Timing:
        """Jitter is always at its maximum, so that tests can state each wait."""
        return Timing(
            monotonic=lambda: self.now,
            wall=lambda: 1_700_000_000.0 + self.now,
            sleep=self.sleep,
            async_sleep=self.async_sleep,
            uniform=lambda low, high: high,
        )


class HttpClient(_http.HttpClient):
    """The library's client with httpx's methods that make a request and send it."""

    def request(self, method: str, url: str, *, anonymous: bool = False, **arguments: Any) -> httpx.Response:
        return self.send(self.build_request(method, url, **arguments), anonymous=anonymous)

    def get(self, url: str, **arguments: Any) -> httpx.Response:
        return self.request("GET", url, **arguments)

    def post(self, url: str, **arguments: Any) -> httpx.Response:
        return self.request("POST", url, **arguments)

    def put(self, url: str, **arguments: Any) -> httpx.Response:
        return self.request("PUT", url, **arguments)


class AsyncHttpClient(_http.AsyncHttpClient):
    """The same for the asynchronous client."""

    async def request(self, method: str, url: str, *, anonymous: bool = False, **arguments: Any) -> httpx.Response:
        return await self.send(self.build_request(method, url, **arguments), anonymous=anonymous)

    async def get(self, url: str, **arguments: Any) -> httpx.Response:
        return await self.request("GET", url, **arguments)

    async def post(self, url: str, **arguments: Any) -> httpx.Response:
        return await self.request("POST", url, **arguments)

    async def put(self, url: str, **arguments: Any) -> httpx.Response:
        return await self.request("PUT", url, **arguments)


def settings(provider: str, url: str, clock: Clock | None = None, **changes: Any) -> Settings:
    """A service's default settings for a server at `url`, with these changes."""
    timing = changes.setdefault("timing", (clock or Clock()).timing())
    changes.setdefault("auth", default_scheme(provider, url, timing))
    return Settings(rules=BY_PROVIDER[provider], base_url=url, **changes)


@attrs.frozen
class Outcome:
    """What a call ended with: a response or an exception."""

    response: httpx.Response | None
    error: BaseException | None


def run(mode: str, given: Settings, method: str, path: str, **arguments: Any) -> Outcome:
    """Make one call with a new client, synchronous or asynchronous."""
    return run_with(mode, given, lambda client: client.request(method, path, **arguments))


def run_with(mode: str, given: Settings, call: Callable[[Any], Any]) -> Outcome:
    """Pass a new client to `call`, which is a coroutine function if `mode` is "async"."""

    async def asynchronous() -> httpx.Response:
        async with AsyncHttpClient(given) as client:
            return await call(client)

    try:
        if mode == "async":
            return Outcome(asyncio.run(asynchronous()), None)
        with HttpClient(given) as client:
            return Outcome(call(client), None)
    except Exception as error:  # noqa: BLE001 - tests check whatever is raised
        return Outcome(None, error)
