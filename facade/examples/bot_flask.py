"""A bot for all three services in Flask.

Set the environment variables of the services (`facade/docs/typed-calls.md`) and of the webhooks' secrets, then run

    flask --app bot_flask run          # python bot_flask.py does the same
"""

from __future__ import annotations

import os

from flask import Flask

import trilogue
from trilogue import webhooks

replays = webhooks.MemoryReplayStore()
hub = trilogue.Hub.from_env()
receivers = {
    "/webhooks/sunshine": webhooks.sunshine(secret=os.environ["SUNSHINE_WEBHOOK_SECRET"], replays=replays),
    "/webhooks/dixa": webhooks.dixa(secret=os.environ["DIXA_WEBHOOK_SECRET"], replays=replays),
    "/webhooks/sinch": webhooks.sinch(secret=os.environ["SINCH_WEBHOOK_SECRET"], replays=replays),
}


def answer(event: webhooks.Event, reply: webhooks.Reply) -> None:
    """Answer a customer's message."""
    if isinstance(event, webhooks.MessageEvent) and event.message.direction == "inbound":
        reply.text(f"You said: {event.message.text}")


app = Flask(__name__)


@app.get("/")
def index() -> str:
    """A page of the application's own."""
    return "The bot runs."


# Before Flask's own routes: it takes the paths of the receivers, and Flask all others. Flask documents `wsgi_app` as
# the place for middleware; type checkers see a method, to which nothing is assigned.
app.wsgi_app = webhooks.wsgi(receivers, answer, hub=hub, otherwise=app.wsgi_app)  # type: ignore[method-assign, assignment]

if __name__ == "__main__":
    app.run(port=8000)
