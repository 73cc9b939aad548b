"""A delivery of each service, and a handler that collects events, for tests of the applications."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from webhooks import dixa_samples, sinch_samples, sunshine_samples

if TYPE_CHECKING:
    from trilogue.webhooks import AsyncReply, Event, Reply

BODIES = {
    "sunshine": json.dumps(sunshine_samples.delivery(sunshine_samples.event("conversation:message"))).encode(),
    "dixa": json.dumps(dixa_samples.delivery("CONVERSATION_MESSAGE_ADDED", dixa_samples.MESSAGE)).encode(),
    "sinch": json.dumps(sinch_samples.delivery("message", sinch_samples.MESSAGE)).encode(),
}


class Handler:
    """Collects events; the calls whose numbers are in `fails_at` fail, counted from 1."""

    def __init__(self) -> None:
        self.handled: list[Event] = []
        self.calls = 0
        self.fails_at: set[int] = set()

    def __call__(self, event: Event, _reply: Reply | AsyncReply) -> None:
        self.calls += 1
        if self.calls in self.fails_at:
            raise ConnectionError("the database is unreachable")
        self.handled.append(event)

    @property
    def texts(self) -> list[str]:
        return [event.message.text for event in self.handled]

    async def call_async(self, event: Event, reply: AsyncReply) -> None:
        await asyncio.sleep(0)
        self(event, reply)
