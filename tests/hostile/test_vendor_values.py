"""Ids and cursors that no request can hold are the error of the service that gave them; the others' items come."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx
import pytest
from hostile.harness import outcome
from support.services import async_client, client

import trilogue
from trilogue import AsyncHub, Customer, Hub, ResponseInvalidError
from trilogue.webhooks import UnknownEvent

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = "x" * 70_000
IDS = {"dots": "..", "a half pair": "c\ud83d", "70,000 characters": LONG, "blank": " "}
CURSORS = {"a half pair": "c\ud83d", "70,000 characters": LONG}
PROVIDERS = ("sunshine", "dixa", "sinch")
WHEN = "2024-05-01T08:00:00.000Z"
EVERYWHERE = Customer(ids={"sunshine": "u", "dixa": "u", "sinch": "u"})


def reply(value: Any) -> httpx.Response:
    """JSON as services write it: half pairs are escaped."""
    return httpx.Response(200, content=json.dumps(value), headers={"Content-Type": "application/json"})


def service(
    provider: str, *, contact: str = "u", conversation: str | None = None, cursor: str | None = None
) -> Callable[[httpx.Request], httpx.Response]:
    """One contact with one conversation of one message; some of the ids, and the cursors, are not usable."""
    conversation = conversation or ("7" if provider == "dixa" else "c")

    meta = {"hasMore": cursor is not None, "afterCursor": cursor, "beforeCursor": cursor}
    link = None if cursor is None else "/v1/x?pageKey=" + quote(cursor, errors="surrogatepass")
    sunshine = {"id": "sunshine-m", "received": WHEN, "content": {"type": "text", "text": "Hi"}}
    dixa = {"id": "dixa-m", "createdAt": WHEN, "attributes": {"_type": "ChatAttributes", "direction": "Inbound"}}
    sinch = {"id": "sinch-m", "accept_time": WHEN, "contact_message": {"text_message": {"text": "Hi"}}}
    found = {"_type": "GenericConversation", "id": conversation, "createdAt": WHEN}
    # By the end of the path: messages, conversations, else a contact.
    answers: dict[str, dict[str, Any]] = {
        "sunshine": {
            "messages": {"messages": [sunshine], "meta": meta},
            "conversations": {"conversations": [{"id": conversation}], "meta": meta},
            "": {"user": {"id": contact}},
        },
        "dixa": {
            "messages": {"data": [dixa]},
            "conversations": {"data": [found], "meta": {"next": link}},
            "": {"data": {"id": contact}},
        },
        "sinch": {
            "messages": {"messages": [sinch], "next_page_token": cursor},
            "conversations": {"conversations": [{"id": conversation}], "next_page_token": cursor},
            "": {"id": contact},
        },
    }

    def answer(request: httpx.Request) -> httpx.Response:
        kind = request.url.path.rpartition("/")[2]
        return reply(answers[provider].get(kind, answers[provider][""]))

    return answer


def hub_of(broken: str, mode: str, **wrong: str) -> Any:
    make = client if mode == "sync" else async_client
    clients = [make(service(each, **(wrong if each == broken else {})), each) for each in PROVIDERS]
    return Hub(*clients) if mode == "sync" else AsyncHub(*clients)


def read(hub: Any, what: str) -> tuple[list[Any], dict[str, Any]]:
    """All items that a Hub gives, and the errors that it collects."""
    pager = getattr(hub, what)(EVERYWHERE, on_error="collect")
    if isinstance(hub, Hub):
        with hub:
            return list(pager), {error.provider: error for error in pager.errors}

    async def collect() -> list[Any]:
        async with hub:
            return [item async for item in pager]

    return asyncio.run(collect()), {error.provider: error for error in pager.errors}


both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


@both_modes
@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("wrong", IDS)
@pytest.mark.parametrize("what", ["conversations", "messages"])
def test_a_contact_with_an_unusable_id_is_its_services_error(what: str, wrong: str, provider: str, mode: str) -> None:
    items, failed = read(hub_of(provider, mode, contact=IDS[wrong]), what)
    assert {item.provider for item in items} == {*PROVIDERS} - {provider}
    assert [*failed] == [provider]
    assert isinstance(failed[provider], ResponseInvalidError)
    assert failed[provider].resume_token
    assert len(str(failed[provider])) < 500


@both_modes
@pytest.mark.parametrize(
    ("provider", "conversation"),
    # Sinch lists a contact's messages without their conversations.
    [(each, IDS[wrong]) for each in ("sunshine", "dixa") for wrong in IDS]
    + [("dixa", "abc"), ("dixa", "1e3"), ("dixa", "9" * 5000)],
)
def test_a_conversation_with_an_unusable_id_is_its_services_error(provider: str, conversation: str, mode: str) -> None:
    items, failed = read(hub_of(provider, mode, conversation=conversation), "messages")
    assert {item.provider for item in items} == {*PROVIDERS} - {provider}
    assert isinstance(failed[provider], ResponseInvalidError)
    assert failed[provider].resume_token
    assert len(str(failed[provider])) < 500


@both_modes
@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("wrong", CURSORS)
def test_an_unusable_cursor_is_its_services_error(wrong: str, provider: str, mode: str) -> None:
    items, failed = read(hub_of(provider, mode, cursor=CURSORS[wrong]), "messages")
    assert {item.provider for item in items} >= {*PROVIDERS} - {provider}
    if (provider, wrong) == ("dixa", "a half pair"):
        return  # A URL holds bytes, and what is no UTF-8 in it reads as the replacement character.
    assert isinstance(failed[provider], ResponseInvalidError)
    assert failed[provider].resume_token


@pytest.mark.parametrize("provider", PROVIDERS)
def test_an_unusable_cursor_ends_a_pager_with_a_token_for_the_same_page(provider: str) -> None:
    made = client(service(provider, cursor=LONG), provider)
    error = outcome(lambda: list(made.conversations(contact="u")))
    assert isinstance(error, ResponseInvalidError)
    good = client(service(provider), provider)
    assert [each.id for each in good.conversations(contact="u", resume_from=error.resume_token)] == [
        "7" if provider == "dixa" else "c"
    ]


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("wrong", ["dots", "70,000 characters"])
def test_a_callers_own_unusable_id_names_its_argument(wrong: str, provider: str) -> None:
    made = client(service(provider), provider)
    for call in (
        lambda: made.messages(conversation=IDS[wrong]).first(),
        lambda: made.send_text(text="x", conversation=IDS[wrong]),
    ):
        found = outcome(call)
        assert isinstance(found, ValueError | trilogue.TrilogueError) or (provider, wrong) == ("sinch", "dots")


def test_an_event_with_an_odd_id_has_a_key_that_every_store_takes() -> None:
    for odd in ("\ud83d", "a\nb", LONG, "\u202e"):
        event = UnknownEvent(provider="dixa", kind=odd, id=odd, nonce=odd, raw={})
        for key in (event.replay_key, event.nonce_key or ""):
            key.encode()
            assert key.isprintable()
            assert len(key) < 300
    assert (
        len({UnknownEvent(provider="dixa", kind="k", id=odd, raw={}).replay_key for odd in ("\ud83d", "\ud83e")}) == 2
    )
