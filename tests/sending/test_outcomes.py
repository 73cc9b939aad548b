"""Sending where it is not certain whether the message arrived: the error says so, and what looking for it found."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import httpx
import pytest
from sending.sandboxes import EACH_PROVIDER, MODES, SEND_OPERATIONS, Chat, Clients
from support.services import PROVIDERS, Recorder, client

from trilogue import APIConnectionError, Conversation, InternalServerError, ResponseInvalidError
from trilogue.testing import Fault

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("provider", "path", "answer"),
    [
        ("sunshine", "/sc/v2/apps/a1/conversations/7/messages", {"messages": []}),
        ("dixa", "/v1/conversations/7/messages", {}),
        ("sinch", "/v1/projects/p1/messages:send", {}),
    ],
)
def test_an_answer_without_a_message_raises_with_outcome_done(provider: str, path: str, answer: Any) -> None:
    options = {"agent_id": "a"} if provider == "dixa" else {}
    sender = client(Recorder(**{f"POST {path}": answer}), provider, **options)
    with pytest.raises(ResponseInvalidError, match="look before sending again") as caught:
        sender.send_text(text="Hi", conversation=Conversation(provider, "7", "k1"), reference="r1")
    assert (caught.value.outcome, caught.value.reference, caught.value.lookup) == ("done", "r1", None)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_message_that_may_have_arrived_is_not_sent_again(provider: str) -> None:
    methods: list[str] = []

    def service(request: httpx.Request) -> httpx.Response:
        methods.append(request.method)
        return httpx.Response(502)

    sender = client(service, provider, **({"agent_id": "a"} if provider == "dixa" else {}))
    with pytest.raises(InternalServerError, match="Looking for it failed") as caught:
        sender.send_text(text="Hi", conversation=Conversation(provider, "7", "k1"), reference="r1")
    assert methods.count("POST") == 1
    assert (caught.value.outcome, caught.value.reference) == ("unknown", "r1")
    assert (caught.value.lookup, caught.value.found) == (None, None)
    assert "find_sent(conversation=…, reference=…)" in str(caught.value)


@EACH_PROVIDER
@MODES
@pytest.mark.parametrize("way", ["send_text", "reply", "to"])
async def test_after_an_unknown_outcome_a_message_that_arrived_is_found(
    provider: str, mode: str, way: str, clients: Clients
) -> None:
    chat = clients.chat(provider, mode)
    clients.sandbox.faults.add(Fault.reset(handled=True, operation=SEND_OPERATIONS[provider], times=1))
    with pytest.raises(APIConnectionError, match="looked for and found") as caught:
        await send(chat, way, "r1")
    error = caught.value
    assert (error.outcome, error.reference, error.lookup) == ("unknown", "r1", "found")
    assert [sent.id for sent in await chat.sent()] == [error.found.id]
    assert (error.found.text, error.found.reference) == ("Hi", "r1")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (again.reference, again.lookup, again.found, str(again)) == ("r1", "found", error.found, str(error))


@EACH_PROVIDER
@MODES
async def test_a_message_that_did_not_arrive_is_not_found(provider: str, mode: str, clients: Clients) -> None:
    chat = clients.chat(provider, mode)
    clients.sandbox.faults.add(Fault.reset(operation=SEND_OPERATIONS[provider], times=1))
    with pytest.raises(APIConnectionError, match="not found, but may still arrive") as caught:
        await send(chat, "send_text", None)
    error = caught.value
    assert (error.outcome, error.lookup, error.found) == ("unknown", "not found", None)
    assert error.reference
    assert await chat.sent() == []


@EACH_PROVIDER
@MODES
async def test_a_send_that_failed_has_no_reference_and_is_not_looked_for(
    provider: str, mode: str, clients: Clients
) -> None:
    chat = clients.chat(provider, mode)
    clients.sandbox.faults.add(Fault.status(400, operation=SEND_OPERATIONS[provider], times=1))
    clients.sandbox.requests.clear()
    with pytest.raises(Exception, match="400") as caught:
        await send(chat, "send_text", "r1")
    assert (caught.value.outcome, caught.value.reference, caught.value.lookup) == ("failed", None, None)
    assert not [request for request in clients.sandbox.requests if request.operation.endswith("list_messages")]


@EACH_PROVIDER
async def test_looking_takes_ten_seconds_at_most_and_not_longer_than_the_client_allows(
    provider: str, clients: Clients
) -> None:
    chat = clients.chat(provider, "sync")
    for seconds, expected in ((60.0, 10.0), (2.0, 2.0)):
        shortened = chat.client.with_options(total_timeout=seconds)._shortened(10.0)
        assert shortened._call_options.total_timeout == expected


async def send(chat: Chat, way: str, reference: str | None) -> Any:
    """Send "Hi" in one of the ways that there are."""
    if way == "reply":
        return await chat.call("reply", message=chat.message, text="Hi", reference=reference)
    where = {"to": chat.contact_id} if way == "to" else {"conversation": chat.conversation}
    return await chat.call("send_text", text="Hi", reference=reference, **where)
