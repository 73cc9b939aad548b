"""Hubs over the sandbox, and fake services with a long history or none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import httpx

import trilogue
from trilogue import AsyncHub, Customer

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.testing import Sandbox

SUE = Customer(email="sue@example.org", phone="+45 20 30 40 50")
"""A customer of the demo data, whom all three services know. Sunshine cannot search by phone number, and Sinch
not by e-mail address."""
NEWEST = datetime(2024, 5, 1, 23, 59, 59, tzinfo=UTC)
QUICK = {"rate_limit": None, "retry": trilogue.RetryPolicy(wait_initial=0.001, wait_initial_rate_limited=0.001)}


def async_hub(sandbox: Sandbox) -> AsyncHub:
    return AsyncHub(
        trilogue.AsyncSunshine(**sandbox.sunshine.client_options(), **QUICK),
        trilogue.AsyncDixa(**sandbox.dixa.client_options(), **QUICK),
        trilogue.AsyncSinch(**sandbox.sinch.client_options(), **QUICK),
    )


def long_history(
    total: int, *, fail_at: int | None = None, size: int = 10
) -> Callable[[httpx.Request], httpx.Response]:
    """A Sinch contact with ``total`` messages, newest first; pages from the message ``fail_at`` on fail."""

    def service(request: httpx.Request) -> httpx.Response:
        if "/contacts/" in request.url.path:
            return httpx.Response(200, json={"id": "k1"})
        start = int(request.url.params.get("page_token", 0))
        if fail_at is not None and start >= fail_at:
            return httpx.Response(500)
        end = start + size
        messages = [
            {
                "id": str(number),
                "accept_time": (NEWEST - timedelta(seconds=number)).isoformat(),
                "contact_message": {"text_message": {"text": "x"}},
            }
            for number in range(start, min(end, total))
        ]
        more = str(end) if end < total else ""
        return httpx.Response(200, json={"messages": messages, "next_page_token": more})

    return service


def user_without_conversations(request: httpx.Request) -> httpx.Response:
    """A Sunshine user without conversations."""
    if "/users/" in request.url.path:
        return httpx.Response(200, json={"user": {"id": "u1"}})
    return httpx.Response(200, json={"conversations": [], "meta": {"hasMore": False}})
