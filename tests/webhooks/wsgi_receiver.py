"""Example: a WSGI application that receives the webhooks of all three services."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from trilogue.errors import WebhookInvalidError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from trilogue import Hub
    from trilogue.webhooks import Event, MessageEvent, Receiver

log = logging.getLogger(__name__)


def wsgi_receiver(
    receivers: Mapping[str, Receiver], handle: Callable[[Event], None]
) -> Callable[[dict[str, Any], Any], Iterable[bytes]]:
    """A WSGI application; `receivers` maps paths (`/sinch`) to receivers."""

    def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        receiver = receivers.get(environ["PATH_INFO"])
        status = HTTPStatus(404 if receiver is None else answer(receiver, environ))
        start_response(f"{status.value} {status.phrase}", [("Content-Type", "text/plain"), ("Content-Length", "0")])
        return [b""]

    def answer(receiver: Receiver, environ: dict[str, Any]) -> int:
        try:
            with receiver.accept(read(environ, receiver.max_body_bytes), headers(environ)) as delivery:
                for event in delivery:
                    handle(event)
                    delivery.done(event)
        except WebhookInvalidError as error:
            log.warning("delivery rejected: %s", error)
            return error.response_status
        except Exception:  # The next delivery brings the event again, unless an answer to it may have gone out.
            log.exception("an event could not be handled; the service delivers it again")
            return 500
        return 200

    return application


def reply_once(hub: Hub, event: MessageEvent, text: str) -> None:
    """Answer a customer's message, unless it was answered before: for `handle`, which calls it for each message event.

    A worker that dies between sending and confirming leaves the event to the next delivery, which looks for the answer
    by its reference. An event with several answers needs a reference for each, such as `f"{event.id} 2"`.
    """
    message = event.message
    if message.direction != "inbound":  # our own answers are delivered as well
        return
    if hub.find_sent(conversation=message, reference=event.id) is None:
        hub.reply(message, text=text, reference=event.id)


def read(environ: dict[str, Any], limit: int) -> bytes:
    """The request's body. Stops after `limit` + 1 bytes, which the receiver rejects."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        length = 0
    body: bytes = environ["wsgi.input"].read(max(0, min(length, limit + 1)))
    return body


def headers(environ: dict[str, Any]) -> dict[str, str]:
    """The headers from WSGI's form: `X-API-Key` is `HTTP_X_API_KEY`, and a repeated header is joined with commas."""
    return {name[5:].replace("_", "-"): value for name, value in environ.items() if name.startswith("HTTP_")}
