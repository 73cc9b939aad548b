"""Answers and facts of calls, to make exceptions from."""

from __future__ import annotations

import json

import httpx

from trilogue._http.error_bodies import CallFacts
from trilogue.providers.rules import BY_PROVIDER


def response(status: int, body: bytes | str | object = b"", method: str = "GET", **headers: str) -> httpx.Response:
    """An answer to a request of ``method``. Underscores in the names of ``headers`` are dashes."""
    content = body if isinstance(body, bytes) else (body if isinstance(body, str) else json.dumps(body)).encode()
    request = httpx.Request(method, "https://api.example.com/v1/things?email=sue%40example.org")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, content=content, headers=named, request=request)


def call_facts(provider: str | None = "sinch", **changes: object) -> CallFacts:
    """The facts of a call of a provider: a POST that sends a message, unless ``changes`` say otherwise."""
    given = {
        "rules": None if provider is None else BY_PROVIDER[provider],
        "operation": "messages.send_message",
        "method": "POST",
        "path": "/v1/x",
        "repeatability": "unsafe",
    }
    return CallFacts(**(given | changes))
