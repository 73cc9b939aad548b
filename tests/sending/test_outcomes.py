"""Sending where it is not certain whether the message arrived."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from support.services import PROVIDERS, Recorder, client

from trilogue import Conversation, InternalServerError, ResponseInvalidError


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
        sender.send_text(text="Hi", conversation=Conversation(provider, "7", "k1"))
    assert caught.value.outcome == "done"


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_message_that_may_have_arrived_is_not_sent_again(provider: str) -> None:
    sends = []

    def service(request: httpx.Request) -> httpx.Response:
        sends.append(request)
        return httpx.Response(502)

    sender = client(service, provider, **({"agent_id": "a"} if provider == "dixa" else {}))
    with pytest.raises(InternalServerError) as caught:
        sender.send_text(text="Hi", conversation=Conversation(provider, "7", "k1"))
    assert len(sends) == 1
    assert caught.value.outcome == "unknown"
    if provider == "dixa":
        (note,) = caught.value.__notes__
        assert httpx.Response(200, content=sends[0].content).json()["externalId"] in note
