"""Answer each customer message of Sinch once, also when deliveries repeat, calls fail or the program is restarted.

Set the environment variables of Sinch (`facade/docs/typed-calls.md`) and ``WEBHOOK_SECRET``, then run

    python bot.py [https://bot.example.org]

With the address at which the service reaches this program, it subscribes to customers' messages.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING
from wsgiref.simple_server import make_server

import trilogue
from trilogue import webhooks

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication


def answer(event: webhooks.Event, reply: webhooks.Reply) -> None:
    """Answer a customer's message."""
    if isinstance(event, webhooks.MessageEvent) and event.message.direction == "inbound":
        reply.text(f"You said: {event.message.text}")


def application(sinch: trilogue.Sinch, receiver: webhooks.Receiver) -> WSGIApplication:
    """A WSGI application that verifies deliveries and has each event handled once."""
    return webhooks.wsgi({"/sinch": receiver}, answer, hub=sinch)


def main() -> None:
    """Serve on port 8000; put a server with TLS in front."""
    secret = os.environ["WEBHOOK_SECRET"]
    receiver = webhooks.sinch(secret=secret, replays=webhooks.MemoryReplayStore())
    with trilogue.Sinch.from_env() as sinch, make_server("", 8000, application(sinch, receiver)) as server:
        for url in sys.argv[1:]:
            webhooks.subscribe(sinch, url, secret=secret)
        server.serve_forever()


if __name__ == "__main__":
    main()
