"""A bot on real sockets: it receives a customer's message as a webhook and answers through the service's API."""

from __future__ import annotations

import asyncio
import datetime as dt

import httpx
import pytest
from support.limits import NO_RATES

import trilogue
import trilogue_dixa.models as dixa_models
import trilogue_sinch.models as sinch_models
import trilogue_sunshine.models as sunshine_models
from trilogue import webhooks
from trilogue.testing import Sandbox
from trilogue.testing._base.server import Server
from trilogue.webhooks import Event, MemoryReplayStore, MessageEvent

REPLY = "We are looking into it."
SERVICES = ["sunshine", "dixa", "sinch"]
EVERY_SERVICE = pytest.mark.parametrize("service", SERVICES)

CLIENTS = {"sunshine": trilogue.Sunshine, "dixa": trilogue.Dixa, "sinch": trilogue.Sinch}
ASYNC_CLIENTS = {"sunshine": trilogue.AsyncSunshine, "dixa": trilogue.AsyncDixa, "sinch": trilogue.AsyncSinch}


class Bot:
    """Answers every message of a customer."""

    def __init__(self, sandbox: Sandbox) -> None:
        agent = sandbox.dixa.add_agent("Bot", "bot@example.com")
        self.options = {name: getattr(sandbox, name).client_options() for name in SERVICES}
        self.options["dixa"] |= {"agent_id": agent["id"]}
        self.failures = 0
        self.events: list[Event] = []

    async def handle(self, event: Event, _reply: webhooks.AsyncReply) -> None:
        self.events.append(event)
        match event:
            case MessageEvent(message=message) if message.direction == "inbound":
                if self.failures:
                    self.failures -= 1
                    raise RuntimeError("a fault of the bot")
                async with ASYNC_CLIENTS[event.provider](**self.options[event.provider]) as client:
                    await client.send_text(conversation=message.conversation_id, text=REPLY)


class Site:
    """The bot's receivers under one URL, behind a gateway that loses the first `lost_answers` answers."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.bot = Bot(sandbox)
        self.receivers: dict[str, webhooks.Receiver] = {}
        self.lost_answers = 0
        self.server = Server({"bot": self.gateway})

    async def gateway(self, scope, receive, send) -> None:
        async def answer(message):
            if message["type"] == "http.response.start" and message["status"] == 200 and self.lost_answers:
                self.lost_answers -= 1
                message = message | {"status": 502}
            await send(message)

        await webhooks.asgi(self.receivers, self.bot.handle)(scope, receive, answer)

    def url(self, service: str) -> str:
        return f"{self.server.urls['bot']}/{service}"

    def subscribe(self, service: str) -> None:
        """Create a webhook through the service's API, and a receiver with its secret."""
        url = self.url(service)
        with CLIENTS[service](**self.bot.options[service]) as client:
            if service == "sunshine":
                wanted = sunshine_models.WebhookCreateBody(target=url, triggers=["conversation:message"])
                made = client.api.webhooks.create_webhook(
                    integration_id=self.sandbox.sunshine.integration_id, body=wanted
                )
                secret = made.webhook.secret
            elif service == "dixa":
                wanted = dixa_models.CreateWebhookSubscriptionInput(
                    name="bot", url=url, events=["ConversationMessageAdded"], authorization=dixa_models.NoAuth()
                )
                secret = client.api.webhooks.create_webhook(body=wanted).data.secret_key
            else:
                secret = "the bot's own choice"
                app_id = self.sandbox.sinch.app_id
                wanted = sinch_models.Webhook(app_id=app_id, target=url, triggers=["MESSAGE_INBOUND"], secret=secret)
                client.api.webhooks.create_webhook(body=wanted)
        clock = {} if service == "sunshine" else {"clock": lambda: self.sandbox.clock.now().timestamp()}
        make = getattr(webhooks, service)
        self.receivers[f"/{service}"] = make(secret=secret, replays=MemoryReplayStore(), **clock)

    def customer_writes(self, service: str) -> str:
        """Send a customer's message, which the service delivers. Returns the conversation's id."""
        if service == "sunshine":
            user = self.sandbox.sunshine.add_user("sue-42")
            conversation = self.sandbox.sunshine.add_conversation(user["id"])
            author = {"type": "user", "userId": user["id"]}
            self.sandbox.sunshine.add_message(conversation["id"], {"type": "text", "text": "Hello?"}, author=author)
        elif service == "dixa":
            user = self.sandbox.dixa.add_end_user(displayName="Sue")
            conversation = self.sandbox.dixa.add_conversation(user["id"], "WidgetChat")
            content = {"_type": "Text", "value": "Hello?"}
            self.sandbox.dixa.add_message(conversation, content, direction="Inbound", author_id=user["id"])
        else:
            contact = self.sandbox.sinch.add_contact(("WHATSAPP", "4512345678"))
            conversation = self.sandbox.sinch.add_conversation(contact["id"], "WHATSAPP")
            content = {"text_message": {"text": "Hello?"}}
            self.sandbox.sinch.add_message(conversation, direction="TO_APP", contact_message=content)
        self.sandbox.deliveries.flush()
        return str(conversation["id"])

    def texts(self, service: str, conversation: str) -> list[str]:
        """The texts of the conversation, oldest first."""
        with CLIENTS[service](**self.bot.options[service]) as client:
            return [message.text for message in client.messages(conversation=conversation)][::-1]


class Now:
    """A clock whose time is set by the test."""

    def __init__(self) -> None:
        self.moment = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.moment


@pytest.fixture(scope="module")
def now():
    return Now()


@pytest.fixture(scope="module")
def sandbox(now):
    with Sandbox(now=now, limits=NO_RATES) as running:
        yield running


@pytest.fixture
def site(sandbox):
    sandbox.reset()
    site = Site(sandbox)
    site.server.start()
    yield site
    sandbox.deliveries.clear()
    site.server.stop()


@EVERY_SERVICE
def test_a_customers_message_is_answered(site, service):
    site.subscribe(service)
    conversation = site.customer_writes(service)
    assert site.texts(service, conversation) == ["Hello?", REPLY]
    message = site.bot.events[0].message
    assert (message.provider, message.conversation_id, message.text) == (service, conversation, "Hello?")
    assert (message.author.role, message.problem) == ("customer", None)
    # Some services also deliver the bot's own message, which is not answered.
    assert {delivery.state for delivery in site.sandbox.deliveries.log} == {"delivered"}


@pytest.mark.parametrize("service", ["sunshine", "sinch"])  # Dixa does not document retries
def test_a_customer_is_answered_once_although_the_bot_fails_and_an_answer_is_lost(site, now, service):
    site.subscribe(service)
    site.bot.failures = 2
    site.lost_answers = 1
    conversation = site.customer_writes(service)
    delivery = site.sandbox.deliveries.log[0]
    while delivery.state == "pending":
        now.moment = delivery.next_attempt_at
        site.sandbox.deliveries.flush()
    assert [attempt.status for attempt in delivery.attempts] == [500, 500, 502, 200]
    assert site.texts(service, conversation) == ["Hello?", REPLY]


@EVERY_SERVICE
def test_one_of_three_simultaneous_deliveries_is_handled(site, service):
    site.subscribe(service)
    site.bot.failures = 1
    conversation = site.customer_writes(service)
    delivery = site.sandbox.deliveries.log[0]
    publisher = getattr(site.sandbox, service).publisher
    headers = publisher.headers(delivery.webhook, delivery.body, site.sandbox.clock.now())

    async def three_times() -> set[int]:
        async with httpx.AsyncClient() as client:
            posts = (client.post(site.url(service), content=delivery.body, headers=headers) for _ in range(3))
            return {answer.status_code for answer in await asyncio.gather(*posts)}

    assert asyncio.run(three_times()) in ({200}, {200, 503})
    assert site.texts(service, conversation) == ["Hello?", REPLY]


@EVERY_SERVICE
def test_a_forged_delivery_is_rejected_and_not_answered(site, sandbox, service):
    site.subscribe(service)
    forged = {"sunshine": "conversation:message", "dixa": "CONVERSATION_MESSAGE_ADDED", "sinch": "message"}[service]
    delivery = sandbox.deliver(service, forged, {}, url=site.url(service))
    assert [attempt.status for attempt in delivery.attempts] == [401]
    assert [request for request in sandbox.requests if "message" in request.operation] == []
