"""Answer each customer message of Sinch once, also when deliveries repeat, calls fail or the program is restarted.

Set the environment variables of Sinch (`facade/docs/clients.md`) and ``WEBHOOK_SECRET``, then run

    python bot.py
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import make_server

import trilogue
from trilogue import webhooks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def answer(sinch: trilogue.Sinch, event: webhooks.Event) -> None:
    """Answer a customer's message, unless an earlier delivery of the event was answered."""
    if not isinstance(event, webhooks.MessageEvent) or event.message.direction != "inbound":
        return
    # The event's id is the reference of its answer: a second worker, or this one after a restart, finds it.
    if sinch.find_sent(conversation=event.message, reference=event.id) is None:
        sinch.reply(event.message, text=f"You said: {event.message.text}", reference=event.id)


def application(sinch: trilogue.Sinch, receiver: webhooks.Receiver) -> Callable[..., Iterable[bytes]]:
    """A WSGI application that verifies and handles the deliveries of one service."""

    def respond(environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        length = min(int(environ.get("CONTENT_LENGTH") or 0), receiver.max_body_bytes + 1)
        body = environ["wsgi.input"].read(length)
        headers = {name[5:].replace("_", "-"): value for name, value in environ.items() if name.startswith("HTTP_")}
        status = 200
        try:
            with receiver.accept(body, headers) as delivery:
                for event in delivery:
                    answer(sinch, event)
                    delivery.done(event)
        except trilogue.WebhookInvalidError as error:
            status = error.response_status
        except trilogue.TrilogueError:
            status = 500  # The service delivers the event again.
        start_response(f"{status} Answer", [("Content-Length", "0")])
        return [b""]

    return respond


def main() -> None:
    """Serve on port 8000; put a server with TLS in front."""
    receiver = webhooks.sinch(secret=os.environ["WEBHOOK_SECRET"], replays=webhooks.MemoryReplayStore())
    with trilogue.Sinch.from_env() as sinch, make_server("", 8000, application(sinch, receiver)) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()
