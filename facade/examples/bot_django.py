"""A bot for all three services in Django: what a project's ``wsgi.py`` holds.

Set the environment variables of the services (`facade/docs/typed-calls.md`) and of the webhooks' secrets, then run

    gunicorn bot_django:application          # python bot_django.py serves it for a try
"""

from __future__ import annotations

import os
from wsgiref.simple_server import make_server

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

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


def index(_request: HttpRequest) -> HttpResponse:
    """A page of the project's own."""
    return HttpResponse("The bot runs.")


# A project has these in settings.py and urls.py.
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
urlpatterns = [path("", index)]

application = webhooks.wsgi(receivers, answer, hub=hub, otherwise=get_wsgi_application())

if __name__ == "__main__":
    with make_server("", 8000, application) as server:
        server.serve_forever()
