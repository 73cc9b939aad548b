"""Example: an ASGI application that receives the webhooks of all three services."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from trilogue.errors import WebhookInvalidError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from trilogue.webhooks import Event, Receiver

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
        except Exception:
            log.exception("an event could not be handled; the service delivers it again")
            return 500
        return 200

    return application


async def read(receive: Callable[[], Any], limit: int) -> bytes:
    """The request's body. Stops after more than `limit` bytes, which the receiver rejects."""
    body = bytearray()
    while len(body) <= limit:
        part = await receive()
        body += part.get("body", b"")
        if not part.get("more_body", False):  # the end, or `http.disconnect`: an incomplete body fails verification
            break
    return bytes(body)
