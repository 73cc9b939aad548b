"""Half of a surrogate pair, which JSON can hold and UTF-8 cannot: refused by name before anything is sent."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import Any

import httpx
import pytest
from sending.sandboxes import EACH_PROVIDER, SEND_OPERATIONS
from support.services import Recorder, async_client, client

from trilogue import Contact, Conversation, Message
from trilogue_dixa import models as dixa_models
from trilogue_sinch import models as sinch_models
from trilogue_sunshine import models as sunshine_models

pytestmark = pytest.mark.anyio

HALF = "half \ud83d"
CONTENTS: dict[str, Any] = {
    "sunshine": sunshine_models.TextMessage(text=HALF),
    "dixa": dixa_models.Text(value=HALF),
    "sinch": sinch_models.AppMessageTextMessage(text_message=sinch_models.TextMessage(text=HALF)),
}
PLACES = {"sunshine": "content.text", "dixa": "content.value", "sinch": "content.text_message.text"}
IDS: dict[str, Any] = {"sunshine": {"conversation_id": "c"}, "dixa": {"conversation_id": 7}, "sinch": {}}


def cases(provider: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Method, what the error names, and arguments of each way to send a text that cannot be encoded."""
    where = {"conversation": Conversation(provider, "7", "k1")}
    message = Message(provider, "m1", "7", "k1")
    return [
        ("send_text", "text", {"text": HALF, **where}),
        ("send_text", "text", {"text": HALF, "to": Contact(provider, "k1")}),
        ("send_text", "reference", {"text": "Hi", "reference": HALF, **where}),
        ("send", PLACES[provider], {"content": CONTENTS[provider], **where}),
        ("send", PLACES[provider], {"content": CONTENTS[provider], "to": "k1"}),
        ("reply", "text", {"message": message, "text": HALF}),
        ("reply", PLACES[provider], {"message": message, "content": CONTENTS[provider]}),
        ("reply", "reference", {"message": message, "text": "Hi", "reference": HALF}),
        ("find_sent", "reference", {"reference": HALF, **where}),
    ]


def options(provider: str) -> dict[str, Any]:
    return {"agent_id": "a"} if provider == "dixa" else {}


@EACH_PROVIDER
@pytest.mark.parametrize("number", range(9))
async def test_sending_refuses_it_before_any_request(provider: str, number: int) -> None:
    recorder = Recorder()
    method, named, arguments = cases(provider)[number]
    with pytest.raises(ValueError, match=f"{named} holds half of a surrogate pair"):
        getattr(client(recorder, provider, **options(provider)), method)(**arguments)
    async with async_client(recorder, provider, **options(provider)) as sender:
        with pytest.raises(ValueError, match=f"{named} holds half of a surrogate pair"):
            await getattr(sender, method)(**arguments)
    assert recorder.requests == []


@EACH_PROVIDER
def test_an_operation_names_where_in_its_body_it_is(provider: str) -> None:
    body = {"list": [{"inner": "fine"}, {"inner": HALF}]}
    call = partial(attrgetter(SEND_OPERATIONS[provider])(client(Recorder(), provider).api), **IDS[provider])
    with pytest.raises(ValueError, match=r"body\.list\[1\]\.inner holds half"):
        call(body=body)
    with pytest.raises(ValueError, match="a key of body holds half"):
        call(body={HALF: 1})
    with pytest.raises(ValueError, match=r"body\.extra holds half"):
        call(body={}, extra_body={"extra": HALF})
    with pytest.raises(ValueError, match="body: Out of range"):
        call(body={"number": float("nan")})


def test_paths_and_queries_are_named_too() -> None:
    with pytest.raises(ValueError, match="conversation_id holds half"):
        client(Recorder(), "sunshine").api.messages.list_messages(conversation_id=HALF)
    with pytest.raises(ValueError, match="email holds half"):
        client(Recorder(), "dixa").api.end_users.list_end_users(email=HALF)


def test_it_is_accepted_on_receipt() -> None:
    raw = b'{"messages": [{"id": "m1", "contact_message": {"text_message": {"text": "half \\ud83d"}}}]}'
    sinch = client(lambda _: httpx.Response(200, content=raw), "sinch")
    (message,) = sinch.messages(conversation="c1")
    assert message.text == HALF
