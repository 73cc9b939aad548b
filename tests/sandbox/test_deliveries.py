"""Webhook deliveries: subscriptions, envelopes and signatures."""

import json
import threading

import httpx
import pytest
from sandbox.deliveries import MESSAGE_KINDS, add_customer_message, subscribe
from support.limits import NO_RATES

from trilogue import webhooks
from trilogue.testing import Sandbox
from trilogue.testing.sandbox import WEBHOOK_SECRET


@pytest.mark.parametrize("provider", MESSAGE_KINDS)
def test_a_customers_message_is_delivered_and_passes_verification(offline, receiver, now, provider):
    secret = subscribe(offline, provider, receiver.url, [MESSAGE_KINDS[provider]])
    add_customer_message(offline, provider)
    offline.deliveries.flush()

    ((headers, body),) = receiver.received
    options = {} if provider == "sunshine" else {"clock": now().timestamp}
    (event,) = getattr(webhooks, provider)(secret=secret, **options).parse(body, headers)
    assert isinstance(event, webhooks.MessageEvent)
    assert event.message.text == "Hello?"
    assert event.message.direction == "inbound"
    assert offline.deliveries.log[0].state == "delivered"


@pytest.mark.parametrize("provider", MESSAGE_KINDS)
def test_events_are_delivered_to_subscribed_webhooks_only(offline, receiver, provider):
    other = {"sunshine": "user:update", "dixa": "ConversationClosed", "sinch": "OPT_IN"}[provider]
    subscribe(offline, provider, receiver.url, [other])
    add_customer_message(offline, provider)
    offline.deliveries.flush()

    assert receiver.received == []


def test_the_background_thread_delivers_to_a_webhook_created_through_the_api(receiver):
    with Sandbox(limits=NO_RATES) as sandbox, httpx.Client(base_url=sandbox.dixa.base_url) as client:
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


@pytest.mark.parametrize(
    "event",
    [
        ("sunshine", "conversation:postback", {"postback": {"payload": "YES"}, "user": {"id": "u"}}),
        ("dixa", "CONVERSATION_RATED", {"conversation": {"csid": 7}, "score": 5}),
        ("sinch", "message_delivery_report", {"message_id": "m", "status": "READ"}),
    ],
)
def test_deliver_sends_any_event(offline, receiver, now, event):
    provider, kind, payload = event
    delivery = offline.deliver(provider, kind, payload, url=receiver.url)

    assert delivery.state == "delivered"
    headers, body = receiver.received[0]
    options = {} if provider == "sunshine" else {"clock": now().timestamp}
    (parsed,) = getattr(webhooks, provider)(secret=WEBHOOK_SECRET, **options).parse(body, headers)
    assert kind in body.decode()
    assert parsed.provider == provider


def test_every_change_on_sunshine_publishes_its_event(receiver):
    with Sandbox(limits=NO_RATES) as sandbox, httpx.Client(base_url=sandbox.sunshine.base_url) as client:
        client.auth = (sandbox.sunshine.key_id, sandbox.sunshine.secret)
        app = sandbox.sunshine.root
        hook = {"target": receiver.url, "triggers": ["*"], "includeFullUser": True}
        client.post(f"{app}/integrations", json={"type": "custom", "webhooks": [hook]}).raise_for_status()
        profile = {"email": "sue@example.org"}
        for number in (1, 2):
            client.post(f"{app}/users", json={"externalId": f"u{number}", "profile": profile}).raise_for_status()
        create = {"type": "sdkGroup", "participants": [{"userExternalId": "u1"}]}
        url = f"{app}/conversations/{client.post(f'{app}/conversations', json=create).json()['conversation']['id']}"
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


def test_the_delivery_thread_ends_with_the_sandbox(receiver):
    before = set(threading.enumerate())
    with Sandbox(limits=NO_RATES) as sandbox:
        subscribe(sandbox, "sinch", receiver.url, ["MESSAGE_INBOUND"])
        add_customer_message(sandbox, "sinch")
        assert receiver.arrived.wait(timeout=5)

    left = {thread.name for thread in set(threading.enumerate()) - before}
    assert not left & {"trilogue-sandbox", "trilogue-deliveries"}


@pytest.fixture
def attempted(monkeypatch):
    """The URLs to which the sandbox tried to deliver. Nothing is sent."""
    urls = []

    def post(_client, url, **_):
        urls.append(url)
        return httpx.Response(200)

    monkeypatch.setattr(httpx.Client, "post", post)
    return urls


ELSEWHERE = [
    "https://hooks.example.com/in",
    "https://localhost.example.com",
    "http://192.168.0.7:8080/hook",
    "http://[2001:db8::1]/hook",
    "http://user@hooks.example.com#@127.0.0.1/",
]


@pytest.mark.parametrize("url", ELSEWHERE)
@pytest.mark.parametrize("provider", MESSAGE_KINDS)
def test_nothing_is_delivered_to_another_machine_and_the_log_says_so(offline, now, attempted, provider, url):
    subscribe(offline, provider, url, [MESSAGE_KINDS[provider]])
    add_customer_message(offline, provider)
    offline.deliveries.flush()
    now.advance(3600)
    offline.deliveries.flush()

    assert attempted == []
    (delivery,) = offline.deliveries.log
    assert (delivery.state, delivery.next_attempt_at) == ("refused", None)
    (attempt,) = delivery.attempts
    assert attempt.status is None
    assert "is not this machine; Sandbox(allow_hosts=" in attempt.error


@pytest.mark.parametrize("provider", MESSAGE_KINDS)
def test_deliver_refuses_another_machine_too(offline, attempted, provider):
    assert offline.deliver(provider, "message", {}, url=ELSEWHERE[0]).state == "refused"
    assert attempted == []


@pytest.mark.parametrize("host", ["hooks.example.com", "HOOKS.example.com"])
def test_an_allowed_host_is_delivered_to(now, attempted, host):
    with_hosts = Sandbox(now=now, allow_hosts=[host, "192.168.0.7", "2001:db8::1"])
    try:
        states = [with_hosts.deliver("sinch", "message", {}, url=url).state for url in ELSEWHERE]
    finally:
        with_hosts.stop()
    assert states == ["delivered", "refused", "delivered", "delivered", "delivered"]
    assert attempted == [ELSEWHERE[0], *ELSEWHERE[2:]]


@pytest.mark.parametrize("url", ["http://localhost:1/", "http://127.0.0.9:1/x", "http://[::1]:1/"])
def test_every_loopback_address_is_delivered_to(offline, attempted, url):
    assert offline.deliver("sinch", "message", {}, url=url).state == "delivered"
    assert attempted == [url]


@pytest.mark.parametrize(
    ("hosts", "error"),
    [("hooks.example.com", TypeError), (["https://x.example"], ValueError), (["x:80"], ValueError), ([""], ValueError)],
)
def test_allow_hosts_takes_host_names_only(hosts, error):
    with pytest.raises(error, match="allow_hosts"):
        Sandbox(allow_hosts=hosts)


def test_the_delivery_log_shows_no_secret(offline, receiver):
    subscribe(offline, "sinch", receiver.url, ["MESSAGE_INBOUND"])
    add_customer_message(offline, "sinch")
    offline.deliveries.flush()

    assert "sinch-secret" not in repr(offline.deliveries.log)
