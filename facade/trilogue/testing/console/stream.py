"""The console's stream: what has changed, as server-sent events (HTML, section 9.2)."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso
from trilogue.testing._base.server import stopping
from trilogue.testing.console.views import deliveries_view, exchange_view, faults_view, secrets_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from starlette.types import Receive, Scope, Send

    from trilogue.testing.console.chats import Chats
    from trilogue.testing.console.journal import Journal
    from trilogue.testing.sandbox import Sandbox

INTERVAL = 0.2
"""Seconds between two looks for changes."""
_TIME_EVERY = 50
"""How many looks later the time is sent again, which also tells a page that the sandbox is there."""


class Changes:
    """What one page has not been told yet.

    Args:
        sandbox: the sandbox.
        journal: its requests.
        chats: its conversations by provider.
        asked: by provider the id of the conversation that the page shows, and as "after" the number of the last
            request that it has.

    """

    def __init__(
        self, sandbox: Sandbox, journal: Journal, chats: Mapping[str, Chats], asked: Mapping[str, str]
    ) -> None:
        self._sandbox = sandbox
        self._journal = journal
        self._chats = chats
        self._asked = asked
        self._told: dict[str, str] = {}
        after = asked.get("after", "")
        self._exchange = int(after) if after.isdecimal() else 0
        self._looks = 0

    def take(self) -> Iterator[tuple[str, str]]:
        """The name and the JSON of each event to send now."""
        for name, value in self._current():
            text = json.dumps(value)
            if self._told.get(name) != text:
                self._told[name] = text
                yield name, text
        clock = self._sandbox.clock
        offset = str(clock.offset.total_seconds())
        if self._told.get("clock") != offset or self._looks % _TIME_EVERY == 0:
            self._told["clock"] = offset
            yield "clock", json.dumps({"now": iso(clock.now()), "offset": float(offset)})
        self._looks += 1
        yield from self._requests()

    def _current(self) -> Iterator[tuple[str, Any]]:
        sandbox = self._sandbox
        yield "faults", faults_view(sandbox)
        yield "deliveries", deliveries_view(sandbox)
        for provider, chats in self._chats.items():
            chosen = self._asked.get(provider, "")
            lines = chats.lines(chosen) if chosen else []
            conversations = chats.conversations()
            yield f"chat-{provider}", {"conversations": conversations, "selected": chosen, "lines": lines}

    def _requests(self) -> Iterator[tuple[str, str]]:
        cleared = self._exchange and self._journal.find(self._exchange) is None
        if cleared:
            self._exchange = 0
        news = self._journal.after(self._exchange)
        if news or cleared:
            secrets = secrets_of(self._sandbox)
            shown = [exchange_view(each, secrets) for each in news]
            yield "requests", json.dumps({"whole": not self._exchange, "requests": shown})
        if news:
            self._exchange = news[-1].number


async def send_changes(changes: Changes, scope: Scope, receive: Receive, send: Send) -> None:
    """Send events until the page disconnects or the sandbox stops."""
    headers = [(b"content-type", b"text/event-stream; charset=utf-8")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    ends: set[asyncio.Future[Any]] = {
        asyncio.ensure_future(_disconnect(receive)),
        asyncio.ensure_future(stopping(scope).wait()),
    }
    ended: set[asyncio.Future[Any]] = set()
    while not ended:
        events = "".join(f"event: {name}\ndata: {text}\n\n" for name, text in changes.take())
        if events:
            await send({"type": "http.response.body", "body": events.encode(), "more_body": True})
        ended, _ = await asyncio.wait(ends, timeout=INTERVAL, return_when=asyncio.FIRST_COMPLETED)
    for each in ends:
        each.cancel()
    await asyncio.gather(*ends, return_exceptions=True)
    await send({"type": "http.response.body", "body": b""})


async def _disconnect(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
