"""Bare httpx and trilogue on the benchmark's server: the same requests, the same credentials."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx

import trilogue

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = ("k", "s")


def bare_sunshine(base: str) -> Iterator[Any]:
    """The loop of a careful user of httpx alone."""
    with httpx.Client(base_url=base, auth=KEY) as client:
        query: dict[str, str] = {}
        while True:
            response = client.get("/v2/apps/a/conversations/c/messages", params=query)
            response.raise_for_status()
            answer = json.loads(response.content)
            yield from answer["messages"]
            if not answer["meta"]["hasMore"]:
                return
            query = {"page[before]": answer["meta"]["beforeCursor"]}


def bare_sinch(base: str) -> Iterator[Any]:
    """The loop of a careful user of httpx alone."""
    with httpx.Client(base_url=base, auth=KEY) as client:
        query = {"page_size": "100", "app_id": "a"}
        while True:
            response = client.get("/v1/projects/p/messages", params=query)
            response.raise_for_status()
            answer = json.loads(response.content)
            yield from answer["messages"]
            if not answer["next_page_token"]:
                return
            query["page_token"] = answer["next_page_token"]


def sunshine(base: str) -> trilogue.Sunshine:
    """A client with its defaults."""
    return trilogue.Sunshine(app_id="a", base_url=base, key_id=KEY[0], secret=KEY[1])


def dixa(base: str) -> trilogue.Dixa:
    """A client without its rate limit of 10 requests a second."""
    return trilogue.Dixa(token="t", base_url=base, rate_limit=None)


def sinch(base: str) -> trilogue.Sinch:
    """A client without its rate limit, and with Basic authentication as the others have."""
    return trilogue.Sinch(
        project_id="p", app_id="a", base_url=base, auth_url=None, key_id=KEY[0], key_secret=KEY[1], rate_limit=None
    )


def trilogue_sunshine(base: str) -> Iterator[Any]:
    """Messages as records."""
    with sunshine(base) as client:
        yield from client.messages(conversation="c")


def trilogue_sinch(base: str) -> Iterator[Any]:
    """Messages as records."""
    with sinch(base) as client:
        yield from client.messages(conversation="c")
