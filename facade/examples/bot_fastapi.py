"""A bot for all three services in FastAPI.

Set the environment variables of the services (`facade/docs/typed-calls.md`) and of the webhooks' secrets, then run

    uvicorn bot_fastapi:app          # python bot_fastapi.py does the same
"""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI

import trilogue
from trilogue import webhooks

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

replays = webhooks.MemoryReplayStore()
hub = trilogue.AsyncHub.from_env()
receivers = {
    "/sunshine": webhooks.sunshine(secret=os.environ["SUNSHINE_WEBHOOK_SECRET"], replays=replays),
    "/dixa": webhooks.dixa(secret=os.environ["DIXA_WEBHOOK_SECRET"], replays=replays),
    "/sinch": webhooks.sinch(secret=os.environ["SINCH_WEBHOOK_SECRET"], replays=replays),
}


async def answer(event: webhooks.Event, reply: webhooks.AsyncReply) -> None:
    """Answer a customer's message."""
    if isinstance(event, webhooks.MessageEvent) and event.message.direction == "inbound":
        await reply.text(f"You said: {event.message.text}")


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncGenerator[None]:
    """Close the connections when the server ends."""
    async with hub:
        yield


app = FastAPI(lifespan=lifespan)
app.mount("/webhooks", webhooks.asgi(receivers, answer, hub=hub))

if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app)
