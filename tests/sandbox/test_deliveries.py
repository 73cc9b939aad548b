"""Webhooks: who is told of what, how it is proved, and how often it is tried."""

import datetime as dt
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from trilogue import webhooks
from trilogue.testing import Sandbox
from trilogue.testing.sandbox import WEBHOOK_SECRET

START = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)


class Receiver:
    """Keeps what is delivered, and answers the statuses it is given, then 200."""

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


@pytest.fixture
def receiver():
    receiver = Receiver()
    thread = threading.Thread(target=receiver.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield receiver
    receiver.server.shutdown()
    receiver.server.server_close()
    thread.join()


class Now:
    """A clock that stands still until it is moved."""

    def __init__(self):
        self.moment = START

    def __call__(self):
        return self.moment

    def pass_by(self, seconds):
        self.moment += dt.timedelta(seconds=seconds)


@pytest.fixture
def now():
    return Now()


@pytest.fixture
def shop(now):
    """A sandbox whose clock the test moves; no sockets of its own."""
    sandbox = Sandbox(now=now)
    yield sandbox
    sandbox.stop()


def subscribe(sandbox, provider, url, kinds):
    """A webhook put where creating one through the API puts it; its secret."""
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


def customer_writes(sandbox, provider, text="Hello?"):
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


def settle(sandbox, now):
    """Let time pass until nothing is pending."""
    sandbox.deliveries.flush()
    while waiting := [each.next_attempt_at for each in sandbox.deliveries.log if each.state == "pending"]:
        now.moment = min(waiting)
        sandbox.deliveries.flush()
    return sandbox.deliveries.log


MESSAGE_KINDS = {
    "sunshine": "conversation:message",
    "dixa": "ConversationMessageAdded",
    "sinch": "MESSAGE_INBOUND",
}


@pytest.mark.parametrize("provider", MESSAGE_KINDS)
def test_a_customers_message_reaches_the_webhook_and_is_verified(shop, receiver, now, provider):
    secret = subscribe(shop, provider, receiver.url, [MESSAGE_KINDS[provider]])
    customer_writes(shop, provider)
    shop.deliveries.flush()

    ((headers, body),) = receiver.received
    options = {} if provider == "sunshine" else {"clock": now().timestamp}
    (event,) = getattr(webhooks, provider)(secret=secret, **options).parse(body, headers)
    assert isinstance(event, webhooks.MessageEvent)
    assert event.message.text == "Hello?"
    assert event.message.direction == "inbound"
    assert shop.deliveries.log[0].state == "delivered"


@pytest.mark.parametrize("provider", MESSAGE_KINDS)
def test_nobody_is_told_of_what_they_did_not_ask_for(shop, receiver, provider):
    other = {"sunshine": "user:update", "dixa": "ConversationClosed", "sinch": "OPT_IN"}[provider]
    subscribe(shop, provider, receiver.url, [other])
    customer_writes(shop, provider)
    shop.deliveries.flush()

    assert receiver.received == []


def test_a_webhook_created_through_the_api_is_delivered_to_by_itself(receiver):
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.dixa.base_url) as client:
        client.headers["Authorization"] = sandbox.dixa.token
        body = {
            "name": "W", "url": receiver.url, "events": ["ConversationCreated"],
            "authorization": {"_type": "BasicAuth", "username": "u", "password": "p"},
        }  # fmt: skip
        webhook = client.post("/v1/webhooks", json=body).json()["data"]
        user = client.post("/v1/endusers", json={"displayName": "Sue"}).json()["data"]
        conversation = {
            "_type": "Callback",
            "requesterId": user["id"],
            "direction": "Inbound",
            "contactEndpointId": "x",
        }
        created = client.post("/v1/conversations", json=conversation | {"queueId": sandbox.dixa.queue["id"]}).json()[
            "data"
        ]

        assert receiver.arrived.wait(timeout=5)
        sandbox.deliveries.flush()
        status = client.get(f"/v1/webhooks/{webhook['id']}/delivery-status").json()["data"]
        logs = client.get(f"/v1/webhooks/{webhook['id']}/delivery-status/logs/ConversationCreated").json()["data"]

    headers, body = receiver.received[0]
    assert headers["Authorization"] == "Basic dTpw"
    assert json.loads(body)["event_fqn"] == "CONVERSATION_CREATED"
    assert json.loads(body)["data"]["conversation"]["csid"] == created["id"]
    assert status[0]["deliveryStatus"]["success"] is True
    assert logs[0]["payload"] == body.decode()


def test_sunshine_tries_five_times_in_fifteen_minutes(shop, receiver, now):
    subscribe(shop, "sunshine", receiver.url, ["*"])
    receiver.statuses = [500] * 9
    customer_writes(shop, "sunshine")
    (delivery,) = settle(shop, now)

    assert [attempt.status for attempt in delivery.attempts] == [500] * 5
    assert delivery.state == "given up"
    assert delivery.attempts[-1].at - delivery.attempts[0].at <= dt.timedelta(minutes=15)
    assert len({body for _, body in receiver.received}) == 1
    assert len(receiver.bodies[0]["events"]) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 406])
def test_sunshine_does_not_ask_twice_after_a_refusal(shop, receiver, now, status):
    subscribe(shop, "sunshine", receiver.url, ["conversation:message"])
    receiver.statuses = [status]
    customer_writes(shop, "sunshine")
    shop.deliveries.flush()
    now.pass_by(3600)
    shop.deliveries.flush()

    assert len(receiver.received) == 1
    assert shop.deliveries.log[0].state == "given up"


def test_sinch_backs_off_exponentially_and_signs_each_attempt_anew(shop, receiver, now):
    secret = subscribe(shop, "sinch", receiver.url, ["MESSAGE_INBOUND"])
    receiver.statuses = [503, 429, 500, 404]
    customer_writes(shop, "sinch")
    (delivery,) = settle(shop, now)

    assert [attempt.status for attempt in delivery.attempts] == [503, 429, 500, 404, 200]
    waits = [
        (later.at - sooner.at).seconds for sooner, later in zip(delivery.attempts, delivery.attempts[1:], strict=False)
    ]
    assert waits == [5, 10, 20, 40]
    assert delivery.state == "delivered"
    assert len({headers["x-sinch-webhook-signature-nonce"] for headers, _ in receiver.received}) == 5
    for attempt, (headers, body) in zip(delivery.attempts, receiver.received, strict=True):
        assert webhooks.sinch(secret=secret, clock=attempt.at.timestamp).parse(body, headers)


def test_dixa_tries_once_and_keeps_what_came_of_it(shop, receiver, now):
    subscribe(shop, "dixa", receiver.url, ["ConversationMessageAdded"])
    receiver.statuses = [500]
    customer_writes(shop, "dixa")
    shop.deliveries.flush()
    now.pass_by(3600)
    shop.deliveries.flush()

    assert len(receiver.received) == 1
    (log,) = shop.dixa.store["/v1/webhooks/w/delivery-status/logs/ConversationMessageAdded"]
    assert (log["deliveryDetail"]["success"], log["deliveryDetail"]["responseCode"]) == (False, 500)


def test_a_receiver_that_is_not_there_is_a_failed_attempt(shop, receiver):
    taken = httpx.URL(receiver.url).copy_with(port=1)
    delivery = shop.deliver("sunshine", "user:update", {"user": {"id": "u"}}, url=str(taken))

    assert delivery.attempts[0].status is None
    assert delivery.attempts[0].error
    assert delivery.state == "pending"
    assert delivery.next_attempt_at == START + dt.timedelta(seconds=15)


@pytest.mark.parametrize(
    "event",
    [
        ("sunshine", "conversation:postback", {"postback": {"payload": "YES"}, "user": {"id": "u"}}),
        ("dixa", "CONVERSATION_RATED", {"conversation": {"csid": 7}, "score": 5}),
        ("sinch", "message_delivery_report", {"message_id": "m", "status": "READ"}),
    ],
)
def test_any_event_can_be_delivered_by_hand(shop, receiver, now, event):
    provider, kind, payload = event
    delivery = shop.deliver(provider, kind, payload, url=receiver.url)

    assert delivery.state == "delivered"
    headers, body = receiver.received[0]
    options = {} if provider == "sunshine" else {"clock": now().timestamp}
    (parsed,) = getattr(webhooks, provider)(secret=WEBHOOK_SECRET, **options).parse(body, headers)
    assert kind in body.decode()
    assert parsed.provider == provider


def test_every_sunshine_change_announces_its_event(receiver):
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.sunshine.base_url) as client:
        client.auth = (sandbox.sunshine.key_id, sandbox.sunshine.secret)
        app = sandbox.sunshine.root
        hook = {"target": receiver.url, "triggers": ["*"], "includeFullUser": True}
        client.post(f"{app}/integrations", json={"type": "custom", "webhooks": [hook]}).raise_for_status()
        profile = {"email": "sue@example.org"}
        for number in (1, 2):
            client.post(f"{app}/users", json={"externalId": f"u{number}", "profile": profile}).raise_for_status()
        begin = {"type": "sdkGroup", "participants": [{"userExternalId": "u1"}]}
        url = f"{app}/conversations/{client.post(f'{app}/conversations', json=begin).json()['conversation']['id']}"
        business, text = {"type": "business"}, {"type": "text", "text": "Hi"}
        for path, body in (
            ("join", {"userExternalId": "u2"}),
            ("messages", {"author": {"type": "user", "userExternalId": "u1"}, "content": text}),
            ("activity", {"author": business, "type": "conversation:read"}),
            ("activity", {"author": business, "type": "typing:start"}),
            ("offerControl", {"switchboardIntegration": "desk"}),
            ("acceptControl", {}),
            ("passControl", {"switchboardIntegration": "bot"}),
            ("releaseControl", {}),
            ("leave", {"userExternalId": "u2"}),
        ):
            client.post(f"{url}/{path}", json=body).raise_for_status()
        client.patch(f"{app}/users/u1", json={"metadata": {"vip": True}}).raise_for_status()
        client.delete(url).raise_for_status()
        client.delete(f"{app}/users/u2").raise_for_status()
        sandbox.deliveries.flush()

    events = [event for body in receiver.bodies for event in body["events"]]
    assert [event["type"] for event in events] == [
        "conversation:create", "conversation:join", "conversation:message", "conversation:read",
        "conversation:typing", "switchboard:offerControl", "switchboard:acceptControl", "switchboard:passControl",
        "switchboard:releaseControl", "conversation:leave", "user:update", "conversation:remove", "user:remove",
    ]  # fmt: skip
    message = next(event for event in events if event["type"] == "conversation:message")["payload"]["message"]
    assert message["author"]["user"]["profile"] == profile


def test_the_thread_that_delivers_ends_with_the_sandbox(receiver):
    before = threading.active_count()
    with Sandbox() as sandbox:
        subscribe(sandbox, "sinch", receiver.url, ["MESSAGE_INBOUND"])
        customer_writes(sandbox, "sinch")
        assert receiver.arrived.wait(timeout=5)

    assert {thread.name for thread in threading.enumerate()} & {"trilogue-sandbox", "trilogue-deliveries"} <= {
        "trilogue-sandbox"  # the session's own
    }
    assert threading.active_count() <= before + 1


def test_no_log_shows_a_secret(shop, receiver):
    subscribe(shop, "sinch", receiver.url, ["MESSAGE_INBOUND"])
    customer_writes(shop, "sinch")
    shop.deliveries.flush()

    assert "sinch-secret" not in repr(shop.deliveries.log)
