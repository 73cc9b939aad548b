"""A bot on real sockets: a customer writes to a service, the service delivers, the bot answers it through its API."""

from __future__ import annotations

import asyncio
import itertools
import json

import httpx
import pytest
from webhooks import dixa_samples, sinch_samples, sunshine_samples
from webhooks.asgi_receiver import asgi_receiver
from webhooks.signing import SERVICES, Service

import trilogue
from trilogue.testing import Sandbox
from trilogue.testing.server import Server
from trilogue.webhooks import Event, MemoryReplayStore, MessageEvent

REPLY = "We are looking into it."


CLIENTS = {"sunshine": trilogue.Sunshine, "dixa": trilogue.Dixa, "sinch": trilogue.Sinch}
ASYNC_CLIENTS = {"sunshine": trilogue.AsyncSunshine, "dixa": trilogue.AsyncDixa, "sinch": trilogue.AsyncSinch}


class Bot:
    """Answers every message of a customer."""

    def __init__(self, sandbox: Sandbox) -> None:
        agent = sandbox.dixa.add_agent("Bot", "bot@example.com")
        self.options = {
            "sunshine": sandbox.sunshine.client_options(),
            "dixa": sandbox.dixa.client_options() | {"agent_id": agent["id"]},
            "sinch": sandbox.sinch.client_options(),
        }
        self.failures = 0

    async def handle(self, event: Event) -> None:
        match event:
            case MessageEvent(message=message) if message.direction == "inbound":
                if self.failures:
                    self.failures -= 1
                    raise RuntimeError("the bot's own fault")
                async with ASYNC_CLIENTS[event.provider](**self.options[event.provider]) as client:
                    await client.send_text(conversation=message.conversation_id, text=REPLY)


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as running:
        yield running


@pytest.fixture
def bot(sandbox):
    sandbox.reset()
    return Bot(sandbox)


@pytest.fixture
def url(bot):
    """Where the bot receives the three services."""
    receivers = {f"/{service.name}": service.receiver(replays=MemoryReplayStore()) for service in SERVICES}
    server = Server({"bot": asgi_receiver(receivers, bot.handle)})
    server.start()
    yield server.urls["bot"]
    server.stop()


def customer_writes(sandbox: Sandbox, service: Service) -> tuple[str, bytes]:
    """A customer's message: its conversation, and what the service delivers about it."""
    if service.name == "sunshine":
        user = sandbox.sunshine.add_user("sue-42")
        conversation = sandbox.sunshine.add_conversation(user["id"])
        author = {"type": "user", "userId": user["id"]}
        message = sandbox.sunshine.add_message(conversation["id"], {"type": "text", "text": "Hello?"}, author=author)
        payload = {"conversation": {"id": conversation["id"], "type": "personal"}, "message": message}
        delivery = sunshine_samples.delivery(sunshine_samples.event("conversation:message", payload=payload))
    elif service.name == "dixa":
        user = sandbox.dixa.add_end_user(displayName="Sue")
        conversation = sandbox.dixa.add_conversation(user["id"], "WidgetChat")
        sandbox.dixa.add_message(
            conversation, {"_type": "Text", "value": "Hello?"}, direction="Inbound", author_id=user["id"]
        )
        data = dixa_samples.MESSAGE | {
            "conversation": dixa_samples.CONVERSATION | {"csid": conversation["id"]},
            "text": "Hello?",
        }
        delivery = dixa_samples.delivery("CONVERSATION_MESSAGE_ADDED", data)
    else:
        contact = sandbox.sinch.add_contact(("WHATSAPP", "4512345678"))
        conversation = sandbox.sinch.add_conversation(contact["id"], "WHATSAPP")
        message = sandbox.sinch.add_message(
            conversation, direction="TO_APP", contact_message={"text_message": {"text": "Hello?"}}
        )
        delivery = sinch_samples.delivery("message", message)
    return str(conversation["id"]), json.dumps(delivery).encode()


def texts(sandbox: Sandbox, service: Service, conversation: str) -> list[str]:
    """What stands in the conversation, oldest first."""
    with CLIENTS[service.name](**getattr(sandbox, service.name).client_options()) as client:
        return [message.text for message in client.messages(conversation=conversation)][::-1]


@pytest.mark.parametrize("same_nonce", [True, False])
@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)
def test_a_customer_is_answered_once_though_the_bot_fails_and_the_service_sends_in_threes(
    sandbox, bot, url, service, same_nonce
):
    conversation, body = customer_writes(sandbox, service)
    bot.failures = 1
    nonces = itertools.count()

    async def deliver(client: httpx.AsyncClient) -> int:
        # Neither Dixa nor Sinch says whether another attempt is signed anew.
        fresh = {"nonce": f"n{next(nonces)}"} if service.name == "sinch" and not same_nonce else {}
        answer = await client.post(f"/{service.name}", content=body, headers=service.headers(body, **fresh))
        return answer.status_code

    async def scenario() -> None:
        async with httpx.AsyncClient(base_url=url) as client:
            assert await deliver(client) == 500
            assert set(await asyncio.gather(*(deliver(client) for _ in range(3)))) in ({200}, {200, 503})
            assert [await deliver(client) for _ in range(3)] == [200, 200, 200]

    asyncio.run(scenario())
    assert texts(sandbox, service, conversation) == ["Hello?", REPLY]


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)
def test_the_bot_does_not_answer_forgeries_nor_itself(sandbox, bot, url, service):
    conversation, body = customer_writes(sandbox, service)
    forged = httpx.post(
        f"{url}/{service.name}", content=body, headers=service.headers(body, secret=service.other_secret)
    )
    assert forged.status_code == 401
    for outbound in own_message(service, json.loads(body)):
        content = json.dumps(outbound).encode()
        assert httpx.post(f"{url}/{service.name}", content=content, headers=service.headers(content)).status_code == 200
    assert texts(sandbox, service, conversation) == ["Hello?"]


def own_message(service: Service, delivery: dict) -> list[dict]:
    """What a service pushes about the bot's own message."""
    if service.name == "sunshine":
        delivery["events"][0]["payload"]["message"]["author"] = {"type": "business", "displayName": "Bot"}
        return [delivery]
    if service.name == "dixa":
        delivery["data"] |= {"author": dixa_samples.AGENT, "direction": "outbound"}
        return [delivery]
    submitted = {"message_id": "m", "submitted_message": {"text_message": {"text": REPLY}}}
    return [sinch_samples.delivery("message_submit_notification", submitted)]
