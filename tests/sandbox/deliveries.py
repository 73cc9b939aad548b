"""A webhook receiver, a clock that tests advance, and shortcuts for subscriptions and customers' messages."""

import datetime as dt
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

START = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)


class Receiver:
    """Records the deliveries, and responds with the given statuses, then with 200."""

    def __init__(self):
        self.received, self.statuses, self.arrived = [], [], threading.Event()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.received.append((dict(self.headers.items()), body))
                self.send_response(receiver.statuses.pop(0) if receiver.statuses else 200)
                self.send_header("Content-Length", "0")
                self.end_headers()
                receiver.arrived.set()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"

    @property
    def bodies(self):
        return [json.loads(body) for _, body in self.received]


class ManualClock:
    """A clock that stands still until it is advanced."""

    def __init__(self):
        self.moment = START

    def __call__(self):
        return self.moment

    def advance(self, seconds):
        self.moment += dt.timedelta(seconds=seconds)


def subscribe(sandbox, provider, url, kinds):
    """Store a webhook as the API's create operation does, and return its secret."""
    if provider == "sunshine":
        service = sandbox.sunshine
        webhook = {"id": "7" * 24, "version": "v2", "target": url, "triggers": kinds, "secret": "sunny-secret"}
        service.store[f"{service.root}/integrations/{service.integration_id}/webhooks"].add(webhook)
        return webhook["secret"]
    if provider == "dixa":
        webhook = {
            "id": "w",
            "url": url,
            "subscribedEvents": kinds,
            "secretKey": "00ff" * 8,
            "enabled": True,
            "headers": {},
        }
        sandbox.dixa.store["/v1/webhooks"].add(webhook)
        return webhook["secretKey"]
    webhook = {"id": "W", "app_id": sandbox.sinch.app_id, "target": url, "triggers": kinds, "secret": "sinch-secret"}
    sandbox.sinch.store[f"{sandbox.sinch.root}/webhooks"].add(webhook)
    return webhook["secret"]


def add_customer_message(sandbox, provider, text="Hello?"):
    """Add a customer, a conversation and a message from the customer."""
    if provider == "sunshine":
        user = sandbox.sunshine.add_user(f"user-{text}")
        conversation = sandbox.sunshine.add_conversation(user["id"])
        author = {"type": "user", "userId": user["id"]}
        sandbox.sunshine.add_message(conversation["id"], {"type": "text", "text": text}, author=author)
    elif provider == "dixa":
        user = sandbox.dixa.add_end_user(displayName="Sue", email="sue@example.org")
        conversation = sandbox.dixa.add_conversation(user["id"], "Email")
        content = {"_type": "Text", "value": text}
        sandbox.dixa.add_message(conversation, content, direction="Inbound", author_id=user["id"])
    else:
        contact = sandbox.sinch.add_contact(("SMS", "4512345678"))
        conversation = sandbox.sinch.add_conversation(contact["id"], "SMS")
        sandbox.sinch.add_message(conversation, direction="TO_APP", contact_message={"text_message": {"text": text}})


def finish_deliveries(sandbox, now):
    """Advance the clock until no delivery is pending, and return the log."""
    sandbox.deliveries.flush()
    while pending := [each.next_attempt_at for each in sandbox.deliveries.log if each.state == "pending"]:
        now.moment = min(pending)
        sandbox.deliveries.flush()
    return sandbox.deliveries.log


MESSAGE_KINDS = {
    "sunshine": "conversation:message",
    "dixa": "ConversationMessageAdded",
    "sinch": "MESSAGE_INBOUND",
}
"""Subscriptions to customers' messages, by provider."""
