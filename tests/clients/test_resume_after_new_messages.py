"""A token from the middle of a page, used after new messages came: none comes twice and none is left out."""

from __future__ import annotations

import asyncio
import json
from base64 import b64decode, urlsafe_b64encode
from typing import Any

import httpx
import pytest
from support.services import async_client, client

PROVIDERS = pytest.mark.parametrize("provider", ["sunshine", "dixa", "sinch"])


def page(provider: str, numbers: list[int]) -> dict[str, Any]:
    """One page of messages as the service gives it: Sunshine oldest first, the others newest first."""
    messages = []
    for number in sorted(numbers, reverse=provider != "sunshine"):
        at = f"2024-05-01T08:00:{number:02}.000Z"
        messages.append(
            {
                "sunshine": {"id": str(number), "received": at, "content": {"type": "text", "text": "Hi"}},
                "dixa": {"id": str(number), "createdAt": at, "attributes": {"_type": "ChatAttributes"}},
                "sinch": {"id": str(number), "accept_time": at, "contact_message": {"text_message": {"text": "Hi"}}},
            }[provider]
        )
    return {"data" if provider == "dixa" else "messages": messages}


@PROVIDERS
@pytest.mark.parametrize("new", [0, 1, 5])
def test_records_go_on_after_the_last_message_that_was_given(provider: str, new: int) -> None:
    numbers = list(range(10))

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=page(provider, numbers))

    (first,) = client(answer, provider).messages(conversation="7", max_items=4).pages()
    numbers += range(10, 10 + new)
    rest = list(client(answer, provider).messages(conversation="7", resume_from=first.resume_token))
    assert [int(one.id) for one in [*first, *rest]] == list(range(9, -1, -1))

    async def read() -> list[Any]:
        made = async_client(answer, provider)
        return [one async for one in made.messages(conversation="7", resume_from=first.resume_token)]

    assert [one.id for one in asyncio.run(read())] == [one.id for one in rest]


@pytest.mark.parametrize("provider", ["sunshine", "sinch"])
def test_the_services_own_messages_go_on_after_the_last_one_that_was_given(provider: str) -> None:
    numbers = list(range(10))

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=page(provider, sorted(numbers)[-10:]))

    (first,) = client(answer, provider).iterate.list_messages(conversation_id="7", max_items=4).pages()
    numbers.append(10)
    rest = client(answer, provider).iterate.list_messages(conversation_id="7", resume_from=first.resume_token)
    # The oldest message of the page has gone to the next page.
    expected = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] if provider == "sunshine" else list(range(9, 0, -1))
    assert [int(one.id) for one in [*first, *rest]] == expected


def listed(provider: str, numbers: list[int]) -> dict[str, Any]:
    """One page of contacts, or of Sunshine's conversations: in no order that a time tells."""
    items = [{"id": str(number)} for number in numbers]
    return {
        "sunshine": {"conversations": items, "meta": {"hasMore": False}},
        "dixa": {"data": items},
        "sinch": {"contacts": items},
    }[provider]


def without_an_order(made: Any, provider: str, **options: Any) -> Any:
    return made.conversations(contact="u", **options) if provider == "sunshine" else made.contacts(**options)


@PROVIDERS
@pytest.mark.parametrize("deleted", [[], [2], [3], [8]])
@pytest.mark.parametrize("make", [client, async_client])
def test_no_item_of_a_listing_without_an_order_is_left_out_when_one_was_deleted(
    make: Any, provider: str, deleted: list[int]
) -> None:
    numbers = list(range(10))

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=listed(provider, numbers))

    (first,) = without_an_order(client(answer, provider), provider, max_items=4).pages()
    for number in deleted:
        numbers.remove(number)
    rest = without_an_order(make(answer, provider), provider, resume_from=first.resume_token)

    async def read() -> list[Any]:
        return [one async for one in rest]

    found = list(rest) if make is client else asyncio.run(read())
    assert [int(one.id) for one in [*first, *found]] == [0, 1, 2, 3] + [n for n in range(4, 10) if n not in deleted]


@PROVIDERS
@pytest.mark.parametrize("count", [1, 3, 5, 9, 50_000])
def test_a_changed_count_beside_an_items_id_leaves_nothing_out(provider: str, count: int) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=listed(provider, list(range(10))))

    made = client(answer, provider)
    (first,) = without_an_order(made, provider, max_items=4).pages()
    fields = json.loads(b64decode(first.resume_token.removeprefix("tri1.") + "==", altchars=b"-_"))
    assert (fields["k"], fields["i"]) == (4, "3")
    forged = "tri1." + urlsafe_b64encode(json.dumps(fields | {"k": count}).encode()).decode()
    rest = without_an_order(made, provider, resume_from=forged.rstrip("="))
    assert [int(one.id) for one in rest] == [4, 5, 6, 7, 8, 9]
