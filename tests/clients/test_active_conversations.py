"""Sinch's conversations are all listed, whatever the service means by ``only_active`` false or left out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from exports.world import rows_of
from support.services import async_client, client

from trilogue.errors import BadRequestError
from trilogue.export import plan, run, sink_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EVERY: Callable[[bool], bool] = lambda _: True  # noqa: E731 - rows of a table
ACTIVE: Callable[[bool], bool] = lambda active: active  # noqa: E731 - as above
INACTIVE: Callable[[bool], bool] = lambda active: not active  # noqa: E731 - as above

READINGS: dict[str, dict[str | None, Callable[[bool], bool] | None]] = {
    "false lists the inactive ones": {"true": ACTIVE, "false": INACTIVE, None: EVERY},
    "false lists all": {"true": ACTIVE, "false": EVERY, None: EVERY},
    "false lists all, and one of them is required": {"true": ACTIVE, "false": EVERY, None: None},
    "false lists the inactive ones, and one of them is required": {"true": ACTIVE, "false": INACTIVE, None: None},
    "nothing means false, and that the inactive ones": {"true": ACTIVE, "false": INACTIVE, None: INACTIVE},
    "the parameter changes nothing": {"true": EVERY, "false": EVERY, None: EVERY},
}
"""What each value of the parameter lists; None is a parameter left out, or a refusal."""
EACH_READING = pytest.mark.parametrize("reading", READINGS)
STATES = {
    "all active": [True] * 5,
    "all inactive": [False] * 5,
    "the active one last": [False] * 4 + [True],
    "the active one first": [True] + [False] * 4,
    "none at all": [],
}


class Service:
    """Sinch with conversations that are active or not, two a page."""

    def __init__(self, reading: str, active: list[bool]) -> None:
        self.reading = READINGS[reading]
        self.active = active
        self.asked: list[str | None] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/conversations"):
            return httpx.Response(200, json={})
        only_active = request.url.params.get("only_active")
        self.asked.append(only_active)
        chosen = self.reading[only_active]
        if chosen is None:
            return httpx.Response(400, json={"error": {"code": 400, "message": "only_active is required"}})
        found = [number for number, active in enumerate(self.active) if chosen(active)]
        start = int(request.url.params.get("page_token", "0"))
        page = [
            {"id": f"c{n}", "contact_id": "k", "app_id": "a1", "active": self.active[n]}
            for n in found[start : start + 2]
        ]
        more = start + 2 < len(found)
        return httpx.Response(200, json={"conversations": page, "next_page_token": str(start + 2) if more else ""})


def ids(active: list[bool]) -> list[str]:
    return [f"c{number}" for number in range(len(active))]


@EACH_READING
@pytest.mark.parametrize("state", STATES)
def test_every_conversation_is_listed_once(reading: str, state: str) -> None:
    active = STATES[state]
    found = [each.id for each in client(Service(reading, active), "sinch").conversations(contact="k")]
    assert sorted(found) == ids(active)


@pytest.mark.anyio
@EACH_READING
@pytest.mark.parametrize("state", STATES)
async def test_every_conversation_is_listed_once_async(reading: str, state: str) -> None:
    active = STATES[state]
    found = [each.id async for each in async_client(Service(reading, active), "sinch").conversations(contact="k")]
    assert sorted(found) == ids(active)


@EACH_READING
@pytest.mark.parametrize("state", STATES)
def test_a_listing_resumed_after_each_page_lists_the_same(reading: str, state: str) -> None:
    active = STATES[state]
    found, token = list[str](), None
    while True:
        page = next(client(Service(reading, active), "sinch").conversations(contact="k", resume_from=token).pages())
        found += [each.id for each in page]
        if page.is_last:
            break
        token = page.resume_token
    assert sorted(found) == ids(active)


@EACH_READING
@pytest.mark.parametrize("state", STATES)
def test_every_conversation_is_exported(reading: str, state: str, tmp_path: Path) -> None:
    active = STATES[state]
    with client(Service(reading, active), "sinch") as sinch:
        run(plan(sinch, until=datetime(2026, 3, 1, tzinfo=UTC)), sink_for(tmp_path))
    assert [row["id"] for row in rows_of(tmp_path).get("conversations", [])] == ids(active)


def test_another_request_is_sent_only_where_no_conversation_was_active() -> None:
    """By the reference, the parameter left out lists all."""
    asked = {}
    for state, active in STATES.items():
        service = Service("false lists the inactive ones", active)
        list(client(service, "sinch").conversations(contact="k"))
        asked[state] = service.asked
    assert asked == {
        "all active": [None] * 3,
        "all inactive": [None, None, None, "true"],
        "the active one last": [None] * 3,
        "the active one first": [None] * 3,
        "none at all": [None, "true"],
    }


@pytest.mark.anyio
@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_a_request_that_is_refused_for_another_reason_raises(kind: str) -> None:
    def refuse(_: httpx.Request) -> httpx.Response:
        return httpx.Response(400, json={"error": {"code": 400, "message": "no such app"}})

    with pytest.raises(BadRequestError, match="no such app"):
        await _list(refuse, kind)


async def _list(service: Callable[[httpx.Request], httpx.Response], kind: str) -> list[Any]:
    if kind == "sync":
        return list(client(service, "sinch").conversations(contact="k"))
    return [each async for each in async_client(service, "sinch").conversations(contact="k")]
