"""Hubs for tests: over the sandbox, and over fakes with a long history or none."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import httpx

import trilogue
from trilogue import AsyncHub, Customer

if TYPE_CHECKING:
    from trilogue.testing import Sandbox

SUE = Customer(email="sue@example.org")
QUICK = {"rate_limit": None, "retry": trilogue.RetryPolicy(wait_initial=0.001, wait_initial_rate_limited=0.001)}


def async_hub(sandbox: Sandbox) -> AsyncHub:
    return AsyncHub(
        trilogue.AsyncSunshine(**sandbox.sunshine.client_options(), **QUICK),
        trilogue.AsyncDixa(**sandbox.dixa.client_options(), **QUICK),
        trilogue.AsyncSinch(**sandbox.sinch.client_options(), **QUICK),
    )


def thread_of(total: int, *, fail_at: int | None = None, size: int = 10, wait: float = 0) -> Any:
    """A Sinch contact with a long history."""

    def service(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth2/token":
            return httpx.Response(200, json={"access_token": "token"})
        if "/contacts/" in request.url.path:
            return httpx.Response(200, json={"id": "k1"})
        time.sleep(wait)
        start = int(request.url.params.get("page_token", 0))
        if fail_at is not None and start >= fail_at:
            return httpx.Response(500)
        text = {"text_message": {"text": "x"}}
        numbers = range(start, min(start + size, total))
        messages = [
            {
                "id": str(n),
                "accept_time": f"2024-05-01T{23 - n // 3600:02}:{59 - n // 60 % 60:02}:{59 - n % 60:02}Z",
                "contact_message": text,
            }
            for n in numbers
        ]
        more = str(start + size) if start + size < total else ""
        return httpx.Response(200, json={"messages": messages, "next_page_token": more})

    return service


def threadless(request: httpx.Request) -> httpx.Response:
    """A Sunshine user without conversations."""
    if "/users/" in request.url.path:
        return httpx.Response(200, json={"user": {"id": "u1"}})
    return httpx.Response(200, json={"conversations": [], "meta": {"hasMore": False}})
