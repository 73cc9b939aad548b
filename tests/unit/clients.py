"""Every client class with its required arguments, httpx clients for them, and a call that both kinds can make."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

import trilogue

REQUIRED: dict[str, dict[str, Any]] = {
    "sunshine": {"app_id": "a", "subdomain": "s", "key_id": "k", "secret": "do-not-show"},
    "dixa": {"token": "do-not-show"},
    "sinch": {
        "project_id": "p",
        "app_id": "a",
        "key_id": "k",
        "key_secret": "do-not-show",
        "region": "eu",
        # Basic, so that no access token is fetched.
        "auth_url": None,
    },
}
SYNCHRONOUS: list[Any] = [trilogue.Sunshine, trilogue.Dixa, trilogue.Sinch]
ASYNCHRONOUS: list[Any] = [trilogue.AsyncSunshine, trilogue.AsyncDixa, trilogue.AsyncSinch]
CLIENTS = [*SYNCHRONOUS, *ASYNCHRONOUS]

both_dixas = pytest.mark.parametrize("kind", [trilogue.Dixa, trilogue.AsyncDixa])


def make(kind: Any, **options: Any) -> Any:
    """A client with its required arguments and ``options``; with another base_url without those that make the URL."""
    required = REQUIRED[kind.provider]
    if "base_url" in options:
        required = {name: value for name, value in required.items() if name not in {"subdomain", "region"}}
    return kind(**{**required, **options})


def list_queues(client: Any, *, times: int = 1) -> None:
    """List Dixa's queues, and close the client."""
    if isinstance(client, trilogue.Dixa):
        with client:
            for _ in range(times):
                client.api.queues.list_queues()
        return

    async def use() -> None:
        async with client:
            for _ in range(times):
                await client.api.queues.list_queues()

    asyncio.run(use())


class Recorder:
    """An httpx transport's handler that answers with these statuses in turn, the last one from then on."""

    def __init__(self, *statuses: int, headers: dict[str, str] | None = None) -> None:
        self.requests: list[httpx.Request] = []
        self._statuses = list(statuses or (200,))
        self._headers = headers

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        status = self._statuses.pop(0) if len(self._statuses) > 1 else self._statuses[0]
        return httpx.Response(status, json={"data": []}, headers=self._headers)

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]


def httpx_client(kind: type, recorder: Recorder, **options: Any) -> httpx.Client | httpx.AsyncClient:
    """A configured httpx client for a client of ours."""
    made = httpx.Client if kind in SYNCHRONOUS else httpx.AsyncClient
    return made(transport=httpx.MockTransport(recorder), **options)
