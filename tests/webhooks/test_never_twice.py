"""A bot answers each message once, whatever fails between sending and confirming: on real sockets, as WSGI and ASGI."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sending.sandboxes import EACH_PROVIDER, SEND_OPERATIONS, Chat, Clients
from support.limits import NO_RATES
from webhooks.test_applications import through_asgi, through_wsgi

import trilogue
import trilogue_dixa.models as dixa_models
import trilogue_sinch.models as sinch_models
import trilogue_sunshine.models as sunshine_models
from trilogue import webhooks
from trilogue.testing import Fault, Sandbox
from trilogue.webhooks import Event, MemoryReplayStore, MessageEvent

UNREACHABLE = "http://127.0.0.1:9/"
REPLY = "We are looking into it."
BOTH = pytest.mark.parametrize("through", [through_wsgi, through_asgi], ids=["wsgi", "asgi"])
WAYS = pytest.mark.parametrize("way", ["send_text", "reply"])


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Bot:
    """Answers customers: with `send_text` as in the README, or with `reply`."""

    def __init__(self, clients: Clients, way: str) -> None:
        self.clients = clients
        self.hub = trilogue.Hub(*(clients.client(provider, "sync") for provider in SEND_OPERATIONS))
        self.way = way

    def __call__(self, event: Event, _reply: webhooks.Reply) -> None:
        assert isinstance(event, MessageEvent)
        if event.message.direction != "inbound":
            return
        if self.way == "reply":
            webhooks.Reply(event, self.hub).text(REPLY)
        else:
            conversation = trilogue.Conversation(event.provider, event.message.conversation_id or "")
            self.hub.send_text(conversation=conversation, text=REPLY)

    async def call_async(self, event: Event, _reply: webhooks.AsyncReply) -> None:
        assert isinstance(event, MessageEvent)
        if event.message.direction != "inbound":
            return
        # A hub for each event, since each delivery of these tests has an event loop of its own.
        clients = (self.clients.client(provider, "async") for provider in SEND_OPERATIONS)
        async with trilogue.AsyncHub(*clients) as hub:
            if self.way == "reply":
                await webhooks.AsyncReply(event, hub).text(REPLY)
            else:
                conversation = trilogue.Conversation(event.provider, event.message.conversation_id or "")
                await hub.send_text(conversation=conversation, text=REPLY)


class Site:
    """A bot's receiver of one service, and a customer's message to deliver to it."""

    def __init__(
        self, clients: Clients, provider: str, through: Any, way: str, store: webhooks.ReplayStore | None = None
    ) -> None:
        self.sandbox, self.provider = clients.sandbox, provider
        secret = subscribe(clients, provider)
        self.chat: Chat = clients.chat(provider, "sync")
        self.delivery = self.sandbox.deliveries.log[0]
        self.bot = Bot(clients, way)
        self.clock = Clock()
        now = {} if provider == "sunshine" else {"clock": lambda: self.sandbox.clock.now().timestamp()}
        store = store or MemoryReplayStore(clock=self.clock)
        self.receiver = getattr(webhooks, provider)(secret=secret, replays=store, **now)
        self.post = through({"/": self.receiver}, self.bot)

    @property
    def headers(self) -> dict[str, str]:
        publisher = getattr(self.sandbox, self.provider).publisher
        headers: dict[str, str] = publisher.headers(self.delivery.webhook, self.delivery.body, self.sandbox.clock.now())
        return headers

    def deliver(self) -> int:
        """Deliver the customer's message, signed anew, and return the status of the answer."""
        status: int = self.post("/", self.delivery.body, list(self.headers.items()))
        return status

    def answers(self) -> list[str]:
        return [message.text for message in self.chat.client.messages(conversation=self.chat.conversation)][:-1]


def subscribe(clients: Clients, provider: str) -> str:
    """Create a webhook through the service's API, so that the sandbox logs deliveries. Returns its secret."""
    api = clients.client(provider, "sync").api.webhooks
    if provider == "sunshine":
        wanted = sunshine_models.WebhookCreateBody(target=UNREACHABLE, triggers=["conversation:message"])
        made = api.create_webhook(integration_id=clients.sandbox.sunshine.integration_id, body=wanted)
        return str(made.webhook.secret)
    if provider == "dixa":
        events = ["ConversationMessageAdded"]
        body = dixa_models.CreateWebhookSubscriptionInput(
            name="bot", url=UNREACHABLE, events=events, authorization=dixa_models.NoAuth()
        )
        return str(api.create_webhook(body=body).data.secret_key)
    app_id = clients.sandbox.sinch.app_id
    api.create_webhook(
        body=sinch_models.Webhook(app_id=app_id, target=UNREACHABLE, triggers=["MESSAGE_INBOUND"], secret="secret")
    )
    return "secret"


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(limits=NO_RATES) as running:
        yield running


@pytest.fixture
def clients(sandbox):
    sandbox.reset()
    clients = Clients(sandbox)
    yield clients
    sandbox.deliveries.clear()
    asyncio.run(clients.close())


@EACH_PROVIDER
@BOTH
@WAYS
@pytest.mark.parametrize("lookup", ["works", "fails"])
def test_an_answer_whose_outcome_is_unknown_is_not_sent_again(clients, provider, through, way, lookup):
    site = Site(clients, provider, through, way)
    clients.sandbox.faults.add(Fault.reset(handled=True, operation=SEND_OPERATIONS[provider], times=1))
    if lookup == "fails" and way == "send_text":
        clients.sandbox.faults.add(Fault.status(400, operation="list_messages", times=1))
    assert [site.deliver() for _ in range(3)] == [500, 200, 200]
    assert site.answers() == [REPLY]


@EACH_PROVIDER
@BOTH
@WAYS
@pytest.mark.parametrize("fault", [Fault.truncate(after=5), Fault.cut(after=5), Fault.status(502, handled=True)])
def test_an_answer_that_arrived_and_could_not_be_read_is_not_sent_again(clients, provider, through, way, fault):
    site = Site(clients, provider, through, way)
    data = fault.to_dict() | {"operation": SEND_OPERATIONS[provider], "times": 1}
    clients.sandbox.faults.add(Fault.from_dict(data))
    assert [site.deliver() for _ in range(3)] == [500, 200, 200]
    assert site.answers() == [REPLY]


@EACH_PROVIDER
@BOTH
@WAYS
def test_an_answer_that_was_refused_is_sent_with_the_next_delivery(clients, provider, through, way):
    site = Site(clients, provider, through, way)
    clients.sandbox.faults.add(Fault.status(400, operation=SEND_OPERATIONS[provider], times=1))
    assert [site.deliver() for _ in range(3)] == [500, 200, 200]
    assert site.answers() == [REPLY]


@EACH_PROVIDER
@BOTH
def test_a_worker_that_died_after_sending_does_not_cause_a_second_answer(clients, provider, through):
    site = Site(clients, provider, through, "reply")
    dead = site.receiver.accept(site.delivery.body, site.headers)
    for event in dead.__enter__():  # A killed process never leaves the block.
        site.bot(event, webhooks.Reply(event, site.bot.hub))
    assert site.deliver() == 503
    site.clock.now += site.receiver._replays.lease
    assert [site.deliver() for _ in range(2)] == [200, 200]
    assert site.answers() == [REPLY]
    dead.__exit__(None, None, None)
