"""Example: an ASGI application that receives the webhooks of all three services."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from trilogue.errors import WebhookInvalidError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from trilogue import AsyncHub
    from trilogue.webhooks import Event, MessageEvent, Receiver

log = logging.getLogger(__name__)


def asgi_receiver(
    receivers: Mapping[str, Receiver], handle: Callable[[Event], Awaitable[None]]
) -> Callable[..., Awaitable[None]]:
    """An ASGI application; `receivers` maps paths (`/sinch`) to receivers."""

    async def application(scope: dict[str, Any], receive: Callable[[], Any], send: Callable[[Any], Any]) -> None:
        if scope["type"] != "http":  # servers continue without `lifespan` after this
            raise NotImplementedError(scope["type"])
        receiver = receivers.get(scope["path"])
        status = 404 if receiver is None else await answer(receiver, scope["headers"], receive)
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body"})

    async def answer(receiver: Receiver, headers: list[tuple[bytes, bytes]], receive: Callable[[], Any]) -> int:
        body = await read(receive, receiver.max_body_bytes)
        try:
            async with receiver.accept(body, headers) as delivery:
                for event in delivery:
                    await handle(event)
                    delivery.done(event)
        except WebhookInvalidError as error:
            log.warning("delivery rejected: %s", error)
            return error.response_status
        except Exception:  # The next delivery brings the event again, unless an answer to it may have gone out.
            log.exception("an event could not be handled; the service delivers it again")
            return 500
        return 200

    return application


async def reply_once(hub: AsyncHub, event: MessageEvent, text: str) -> None:
    """Answer a customer's message, unless it was answered before: for `handle`, which calls it for each message event.

    A worker that dies between sending and confirming leaves the event to the next delivery, which looks for the answer
    by its reference. An event with several answers needs a reference for each, such as `f"{event.id} 2"`.
    """
    message = event.message
    if message.direction != "inbound":  # our own answers are delivered as well
        return
    if await hub.find_sent(conversation=message, reference=event.id) is None:
        await hub.reply(message, text=text, reference=event.id)


async def read(receive: Callable[[], Any], limit: int) -> bytes:
    """The request's body. Stops after more than `limit` bytes, which the receiver rejects."""
    body = bytearray()
    while len(body) <= limit:
        part = await receive()
        body += part.get("body", b"")
        if not part.get("more_body", False):  # the end, or `http.disconnect`: an incomplete body fails verification
            break
    return bytes(body)
