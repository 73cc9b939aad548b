"""Clients of fake services: a function answers the requests instead of a network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

import trilogue
from trilogue import RetryPolicy
from trilogue.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PROVIDERS", "Recorder", "answering", "async_client", "client"]

TOKEN_PATH = "/oauth2/token"


def client(service: Callable[[httpx.Request], Any], provider: str, **options: Any) -> Any:
    """A synchronous client of a fake service. Sinch's token requests are answered for it."""
    return _client(service, provider, "", options)


def async_client(service: Callable[[httpx.Request], Any], provider: str, **options: Any) -> Any:
    """An asynchronous client of a fake service. Sinch's token requests are answered for it."""
    return _client(service, provider, "Async", options)


def _client(service: Callable[[httpx.Request], Any], provider: str, prefix: str, options: dict[str, Any]) -> Any:
    credentials: dict[str, dict[str, Any]] = {
        "sunshine": {"subdomain": "acme", "app_id": "a1", "key_id": "classified-1", "secret": "classified-2"},
        "dixa": {"token": "classified-3"},
        "sinch": {
            "project_id": "p1",
            "app_id": "a1",
            "key_id": "classified-4",
            "key_secret": "classified-5",
            "region": "eu",
        },
    }

    def answer(request: httpx.Request) -> Any:
        if request.url.path == TOKEN_PATH:
            return httpx.Response(200, json={"access_token": "token", "expires_in": 3600})
        return service(request)

    defaults = {
        "http_client": httpx.MockTransport(answer),
        "rate_limit": None,
        "retry": RetryPolicy(wait_initial=0.0001, wait_initial_rate_limited=0.0001),
    }
    make = getattr(trilogue, prefix + provider.capitalize())
    return make(**credentials[provider], **(defaults | options))


def answering(answer: Any) -> Callable[[httpx.Request], httpx.Response]:
    """A service that answers every request with the same JSON."""
    return lambda request: httpx.Response(200, json=answer)


class Recorder:
    """A service that answers from a table of ``METHOD path`` and records the requests."""

    def __init__(self, **answers: Any) -> None:
        self.answers = {f"POST {TOKEN_PATH}": {"access_token": "token"}, **answers}
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        key = f"{request.method} {request.url.path}"
        if request.url.path != TOKEN_PATH:
            self.requests.append(request)
        answer = self.answers.get(key, 404)
        if isinstance(answer, int):
            return httpx.Response(answer)
        created = request.method == "POST" and "/sc/v2/" in key
        return httpx.Response(201 if created else 200, json=answer)

    def body(self, index: int = -1) -> Any:
        """The JSON body of a request."""
        return httpx.Response(200, content=self.requests[index].content).json()
