"""The sandbox sends every kind of event to the webhooks that subscribe to it, and the receivers read each as theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sandbox.deliveries import ManualClock
from webhooks import dixa_samples, sinch_samples, sunshine_samples

import trilogue
import trilogue_dixa.models as dixa_models
import trilogue_sinch.models as sinch_models
import trilogue_sunshine.models as sunshine_models
from trilogue import webhooks
from trilogue.errors import BadRequestError
from trilogue.testing import Sandbox
from trilogue.testing.sinch.events import TRIGGERS
from trilogue.webhooks import RawEvent, SinchMessageSubmitted, SinchReaction, UnknownEvent
from trilogue.webhooks.providers.dixa.kinds import DIXA_KINDS, dixa_fqn
from trilogue.webhooks.providers.sinch.kinds import SINCH_KINDS
from trilogue.webhooks.providers.sunshine.kinds import SUNSHINE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

UNREACHABLE = "http://127.0.0.1:9/"


class Subscriber:
    """Webhooks of a sandbox, made through its API, and receivers that read what it would deliver."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.hub = sandbox.hub()
        self.secret = "a secret of the test"

    def subscribe(self, provider: str, kind: str) -> str:
        """Make a webhook for one kind, by the name in subscriptions. Returns what its deliveries are signed with."""
        if provider == "sunshine":
            wanted = sunshine_models.WebhookCreateBody(target=UNREACHABLE, triggers=[kind])
            made = self.hub.sunshine.api.webhooks.create_webhook(
                integration_id=self.sandbox.sunshine.integration_id, body=wanted
            )
            return str(made.webhook.secret)
        if provider == "dixa":
            body = dixa_models.CreateWebhookSubscriptionInput(
                name="one", url=UNREACHABLE, events=[kind], authorization=dixa_models.NoAuth()
            )
            return str(self.hub.dixa.api.webhooks.create_webhook(body=body).data.secret_key)
        app_id = self.sandbox.sinch.app_id
        webhook = sinch_models.Webhook(app_id=app_id, target=UNREACHABLE, triggers=[kind], secret=self.secret)
        self.hub.sinch.api.webhooks.create_webhook(body=webhook)
        return self.secret

    def read(self, provider: str, secret: str) -> list[webhooks.Event]:
        """The events of the deliveries so far, oldest first."""
        clock = {} if provider == "sunshine" else {"clock": lambda: self.sandbox.clock.now().timestamp()}
        receiver = getattr(webhooks, provider)(secret=secret, **clock)
        publisher = getattr(self.sandbox, provider).publisher
        events: list[webhooks.Event] = []
        for delivery in self.sandbox.deliveries.log:
            headers = publisher.headers(delivery.webhook, delivery.body, self.sandbox.clock.now())
            events += receiver.parse(delivery.body, headers)
        return events


@pytest.fixture(scope="module")
def running() -> Iterator[Subscriber]:
    with Sandbox(now=ManualClock()) as sandbox:
        subscriber = Subscriber(sandbox)
        yield subscriber
        subscriber.hub.close()


@pytest.fixture
def subscriber(running: Subscriber) -> Subscriber:
    running.sandbox.reset()
    return running


ROWS: list[tuple[str, Any, str, str, object]] = [
    *(
        ("sunshine", kind, kind.trigger, kind.trigger, sunshine_samples.PAYLOADS[kind.trigger])
        for kind in SUNSHINE_KINDS
    ),
    *(("dixa", kind, kind.name, dixa_fqn(kind.name), dixa_samples.DATA[kind.name]) for kind in DIXA_KINDS),
    *(("sinch", kind, TRIGGERS[kind.key], kind.key, sinch_samples.CONTENT[kind.key]) for kind in SINCH_KINDS),
]
"""Provider, kind, its name in subscriptions and in deliveries, and what the event holds."""


@pytest.mark.parametrize(("provider", "kind", "subscribed", "name", "payload"), ROWS, ids=lambda value: str(value)[:60])
def test_the_sandbox_sends_every_kind_to_those_that_subscribe_to_it(
    subscriber: Subscriber, provider: str, kind: Any, subscribed: str, name: str, payload: Any
) -> None:
    secret = subscriber.subscribe(provider, subscribed)
    service = getattr(subscriber.sandbox, provider)
    service.publish(name, payload)
    service.publish("another", payload)
    (event,) = subscriber.read(provider, secret)
    assert type(event) is kind.event


@pytest.mark.parametrize("provider", ["sunshine", "dixa", "sinch"])
def test_an_unknown_kind_is_given_whole_and_cannot_be_subscribed_to(subscriber: Subscriber, provider: str) -> None:
    with pytest.raises(BadRequestError):
        subscriber.subscribe(provider, "made:up")
    payload = {"conversation": {"id": "c", "csid": 1}, "more": [{"deep": 1}]}
    sent = payload if provider != "sunshine" else payload | {"conversation": {"id": "c"}}  # Its events shorten it.
    subscriber.sandbox.deliver(provider, "made:up", payload, url=UNREACHABLE)  # type: ignore[arg-type]  # a parameter
    (event,) = subscriber.read(provider, "7472696c6f6775652d73616e64626f78")
    assert type(event) is UnknownEvent
    held = {"sunshine": event.raw.get("payload"), "dixa": event.raw.get("data"), "sinch": event.raw.get("made:up")}
    assert held[provider] == sent


def test_a_sent_message_is_submitted_and_a_reaction_to_it_is_an_event(subscriber: Subscriber) -> None:
    for trigger in ("MESSAGE_SUBMIT", "EVENT_INBOUND"):
        subscriber.subscribe("sinch", trigger)
    sinch, hub = subscriber.sandbox.sinch, subscriber.hub
    contact = sinch.add_contact(("WHATSAPP", "4512345678"))
    chat = sinch.add_conversation(contact["id"], "WHATSAPP")
    sent = hub.sinch.send_text(conversation=trilogue.Conversation("sinch", chat["id"], contact["id"]), text="Hello")
    sinch.add_reaction(sinch.find_message(sent.id)[1], "👍")
    submitted, reaction = subscriber.read("sinch", subscriber.secret)
    assert isinstance(submitted, SinchMessageSubmitted)
    assert (submitted.message.id, submitted.message.text, submitted.message.problem) == (sent.id, "Hello", None)
    assert isinstance(reaction, SinchReaction)
    assert (reaction.payload.message_id, reaction.payload.emoji) == (sent.id, "👍")


def test_dixa_tells_of_changed_attributes_of_conversations(subscriber: Subscriber) -> None:
    secret = subscriber.subscribe("dixa", "ConversationCustomAttributeUpdated")
    dixa = subscriber.sandbox.dixa
    user = dixa.add_end_user(displayName="Sue")
    conversation = dixa.add_conversation(user["id"])
    (attribute,) = dixa.store["/v1/custom-attributes"]
    values = {attribute["id"]: "AO-10001"}
    api = subscriber.hub.dixa.api
    api.conversations.patch_conversation_custom_attributes(conversation_id=conversation["id"], body=values)
    api.end_users.patch_end_user_custom_attributes(user_id=user["id"], body=values)
    (event,) = subscriber.read("dixa", secret)
    assert event.payload.conversation.id == str(conversation["id"])
    assert not isinstance(event, RawEvent)
