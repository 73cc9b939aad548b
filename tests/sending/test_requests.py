"""The requests that sending a message makes, on each service, and the record that it returns."""

from __future__ import annotations

from typing import Any

import pytest
from support.services import PROVIDERS, Recorder, async_client, client

from trilogue import Contact, Conversation, NotSupportedError
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models

pytestmark = pytest.mark.anyio


def test_sunshine_sends_as_the_business() -> None:
    path = "/sc/v2/apps/a1/conversations/c1/messages"
    posted = {
        "id": "m1",
        "received": "2024-01-01T00:00:00Z",
        "author": {"type": "business"},
        "content": {"type": "text"},
    }
    recorder = Recorder(**{f"POST {path}": {"messages": [posted]}})
    sent = client(recorder, "sunshine").send_text(text="Hi", conversation="c1")
    assert recorder.body() == {
        "author": {"type": "business"},
        "content": {"type": "text", "text": "Hi"},
        "metadata": {"reference": sent.reference},
    }
    assert (sent.id, sent.conversation_id, sent.direction, sent.delivery) == ("m1", "c1", "outbound", "accepted")
    assert isinstance(sent.raw, sunshine_models.Message)
    image = sunshine_models.ImageMessage(media_url="https://x.test/a.png")
    client(recorder, "sunshine").send(content=image, conversation=Conversation("sunshine", "c1"))
    assert recorder.body()["content"] == {"type": "image", "mediaUrl": "https://x.test/a.png"}


@pytest.mark.parametrize(
    ("threads", "chosen"),
    [
        (
            [
                {"id": "c1", "lastUpdatedAt": "2024-01-01T00:00:00Z"},
                {"id": "c2", "lastUpdatedAt": "2024-02-01T00:00:00Z"},
            ],
            "c2",
        ),
        ([{"id": "c1", "isDefault": True}, {"id": "c2", "lastUpdatedAt": "2024-02-01T00:00:00Z"}], "c1"),
        ([], "new"),
    ],
)
def test_sunshine_chooses_the_conversation_of_a_user(threads: list[Any], chosen: str) -> None:
    apps = "/sc/v2/apps/a1/conversations"
    recorder = Recorder(
        **{
            f"GET {apps}": {"conversations": threads, "meta": {"hasMore": False}},
            f"POST {apps}": {"conversation": {"id": "new"}},
            f"POST {apps}/{chosen}/messages": {"messages": [{"id": "m1", "content": {"type": "text"}}]},
        }
    )
    sent = client(recorder, "sunshine").send_text(text="Hi", to=Contact("sunshine", "u1"))
    assert sent.conversation_id == chosen
    if chosen == "new":
        assert recorder.body(1) == {"type": "personal", "participants": [{"userId": "u1"}]}


def test_dixa_sends_as_an_agent_with_the_reference_as_external_id() -> None:
    data = {
        "messageId": "m1",
        "content": {"_type": "Text", "value": "Hi"},
        "direction": "Outbound",
        "authorId": "agent",
    }
    recorder = Recorder(**{"POST /v1/conversations/7/messages": {"data": data}})
    dixa = client(recorder, "dixa", agent_id="agent")
    sent = dixa.send_text(text="Hi", conversation="7")
    body = recorder.body()
    external_id = body.pop("externalId")
    assert body == {"_type": "Outbound", "agentId": "agent", "content": {"_type": "Text", "value": "Hi"}}
    assert (sent.id, sent.text, sent.direction, sent.external_id) == ("m1", "Hi", "outbound", external_id)
    assert len(external_id) == 36
    assert isinstance(sent.raw, dixa_models.CreateMessageOutputData)
    file = dixa_models.File(url="https://x.test/a.pdf")
    dixa.send(
        content=dixa_models.Html(value="<b>x</b>"),
        attachments=[file],
        conversation="7",
        reference="mine",
        agent_id="b",
    )
    assert recorder.body() == {
        "_type": "Outbound",
        "agentId": "b",
        "attachments": [{"url": "https://x.test/a.pdf"}],
        "content": {"_type": "Html", "value": "<b>x</b>"},
        "externalId": "mine",
    }
    with pytest.raises(NotSupportedError, match="give agent_id="):
        client(recorder, "dixa").send_text(text="Hi", conversation="7")


def test_dixas_own_options_of_sending_are_checked() -> None:
    recorder = Recorder()
    dixa = client(recorder, "dixa", agent_id="agent")
    wrong: Any
    for wrong in ("a.pdf", {"url": "u"}, [5], 5):
        with pytest.raises(TypeError, match=r"attachments must be a list of trilogue_dixa\.models\.File, not"):
            dixa.send(content=dixa_models.Html(value="x"), attachments=wrong, conversation="7")
    for wrong in (5, ["agent"]):
        with pytest.raises(TypeError, match="agent_id must be text, not"):
            dixa.send_text(text="Hi", conversation="7", agent_id=wrong)
    assert recorder.requests == []


def test_dixa_sends_to_an_end_user_in_the_latest_open_conversation() -> None:
    def thread(number: int, state: str, day: int) -> dict[str, Any]:
        times = {"createdAt": f"2024-01-{day:02}T00:00:00Z"}
        return {
            "_type": "SmsConversation",
            "id": number,
            "requesterId": "e1",
            "channel": "sms",
            "state": state,
            **times,
        }

    data = {"messageId": "m1", "content": {"_type": "Text", "value": "Hi"}, "direction": "Outbound", "authorId": "a"}
    path = "/v1/endusers/e1/conversations"
    threads = [thread(1, "Open", 1), thread(2, "Open", 2), thread(3, "Closed", 3)]
    recorder = Recorder(**{f"GET {path}": {"data": threads}, "POST /v1/conversations/2/messages": {"data": data}})
    assert client(recorder, "dixa", agent_id="a").send_text(text="Hi", to="e1").conversation_id == "2"
    empty = Recorder(**{f"GET {path}": {"data": []}})
    with pytest.raises(NotSupportedError, match=r"create_conversation\(…\)"):
        client(empty, "dixa", agent_id="a").send_text(text="Hi", to="e1")


def test_sinch_sends_to_the_contact_of_a_conversation() -> None:
    project = "/v1/projects/p1"
    recorder = Recorder(
        **{
            f"GET {project}/conversations/c1": {"id": "c1", "contact_id": "k1", "app_id": "a1", "active": True},
            f"POST {project}/messages:send": {"message_id": "m1", "accepted_time": "2024-05-01T12:00:00Z"},
        }
    )
    sinch = client(recorder, "sinch")
    sent = sinch.send_text(text="Hi", conversation="c1")
    assert recorder.body() == {
        "app_id": "a1",
        "message": {"text_message": {"text": "Hi"}},
        "recipient": {"contact_id": "k1"},
        "message_metadata": sent.reference,
        "correlation_id": sent.reference,
    }
    assert (sent.id, sent.conversation_id, sent.contact_id, sent.text) == ("m1", "c1", "k1", "Hi")
    assert sent.sent_at is not None
    assert isinstance(sent.raw, sinch_models.SendMessageResponse)
    recorder.requests.clear()
    sinch.send_text(text="Hi", conversation=Conversation("sinch", "c1", "k1"))
    sinch.send(content=sinch_models.AppMessageMediaMessage(media_message=sinch_models.MediaMessage(url="u")), to="k1")
    # The first one asks where the message is: a record of a conversation may be old.
    assert [request.method for request in recorder.requests] == ["POST", "GET", "POST"]
    assert recorder.body()["message"] == {"media_message": {"url": "u"}}


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_message_needs_a_conversation_or_a_contact_and_not_both(provider: str) -> None:
    sender = client(Recorder(), provider)
    with pytest.raises(TypeError, match="either conversation"):
        sender.send_text(text="Hi")
    with pytest.raises(TypeError, match="either conversation"):
        sender.send_text(text="Hi", conversation="c", to="k")


async def test_async_clients_send_the_same_request() -> None:
    data = {
        "messageId": "m1",
        "content": {"_type": "Text", "value": "Hi"},
        "direction": "Outbound",
        "authorId": "agent",
    }
    recorder = Recorder(**{"POST /v1/conversations/7/messages": {"data": data}})
    async with async_client(recorder, "dixa", agent_id="agent") as dixa:
        sent = await dixa.send_text(text="Hi", conversation="7", reference="mine")
        assert (sent.id, recorder.body()["externalId"]) == ("m1", "mine")
