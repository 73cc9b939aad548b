"""``since=`` and ``until=``: what is given, what is asked of the service, where the listing ends."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from support.services import async_client, client

if TYPE_CHECKING:
    from collections.abc import Callable

START = datetime(2024, 5, 1, 8, tzinfo=UTC)
TOTAL, SIZE = 20, 4
PROVIDERS = pytest.mark.parametrize("provider", ["sunshine", "dixa", "sinch"])


def at(number: int) -> datetime:
    """The time of a message."""
    return START + timedelta(minutes=number)


def message(provider: str, number: int) -> dict[str, Any]:
    time = at(number).isoformat()
    if provider == "sunshine":
        return {"id": str(number), "received": time, "content": {"type": "text", "text": "Hi"}}
    if provider == "dixa":
        return {"id": str(number), "createdAt": time, "attributes": {"_type": "ChatAttributes"}}
    return {"id": str(number), "accept_time": time, "contact_message": {"text_message": {"text": "Hi"}}}


class Conversation:
    """A conversation with a message a minute, in the shape of its provider."""

    def __init__(self, provider: str) -> None:
        self.provider = provider
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        query = request.url.params
        numbers = list(range(TOTAL - 1, -1, -1))
        if self.provider == "dixa":
            return httpx.Response(200, json={"data": [message("dixa", number) for number in numbers]})
        if start := query.get("start_time"):  # What was accepted after it.
            numbers = [number for number in numbers if at(number) > datetime.fromisoformat(start)]
        first = int(query.get("page[before]") or query.get("page_token") or 0)
        page = [message(self.provider, number) for number in numbers[first : first + SIZE]]
        following = str(first + SIZE) if first + SIZE < len(numbers) else ""
        if self.provider == "sinch":
            return httpx.Response(200, json={"messages": page, "next_page_token": following})
        meta = {"hasMore": bool(following), **({"beforeCursor": following} if following else {})}
        return httpx.Response(200, json={"messages": page[::-1], "meta": meta})


def numbers_of(messages: Any) -> list[int]:
    return [int(each.id) for each in messages]


@PROVIDERS
@pytest.mark.parametrize(("since", "until"), [(5, 13), (None, 7), (18, None), (0, TOTAL), (9, 9), (TOTAL, None)])
def test_only_messages_of_the_window_are_given(provider: str, since: int | None, until: int | None) -> None:
    window = {"since": None if since is None else at(since), "until": None if until is None else at(until)}
    expected = list(range(TOTAL if until is None else until, since or 0, -1))
    expected = [number - 1 for number in expected]
    assert numbers_of(client(Conversation(provider), provider).messages(conversation="7", **window)) == expected

    async def read() -> list[int]:
        made = async_client(Conversation(provider), provider)
        return [int(each.id) async for each in made.messages(conversation="7", **window)]

    assert asyncio.run(read()) == expected


@pytest.mark.parametrize("provider", ["sunshine", "sinch"])
def test_a_listing_ends_where_its_window_begins(provider: str) -> None:
    service = Conversation(provider)
    made = client(service, provider)
    assert numbers_of(made.messages(conversation="7", since=at(14))) == [19, 18, 17, 16, 15, 14]
    # Sunshine's second page holds the first older message; Sinch gives none.
    assert len(service.requests) == 2
    service.requests.clear()
    assert {each.id for each in made.iterate.list_messages(conversation_id="7", since=at(14))} == {
        str(number) for number in range(14, 20)
    }
    assert len(service.requests) == 2


def test_sinch_and_the_activity_log_of_dixa_are_asked_for_the_window() -> None:
    service = Conversation("sinch")
    list(client(service, "sinch").messages(conversation="7", since=at(5), until=at(9)))
    query = service.requests[0].url.params
    assert datetime.fromisoformat(query["start_time"]) == at(5) - timedelta(milliseconds=1)
    assert datetime.fromisoformat(query["end_time"]) == at(9)
    requests: list[httpx.Request] = []

    def log(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        entries = [{"id": str(number), "activityTimestamp": at(number).isoformat()} for number in (4, 5, 9)]
        return httpx.Response(200, json={"data": entries})

    found = client(log, "dixa").iterate.list_activity_log(since=at(5), until=at(9))
    assert [each.id for each in found] == ["5"]
    assert {"fromDatetime", "toDatetime"} <= requests[0].url.params.keys()


@PROVIDERS
def test_conversations_are_bounded_by_their_last_activity(provider: str) -> None:
    def service(_: httpx.Request) -> httpx.Response:
        names = {"sunshine": "lastUpdatedAt", "dixa": "stateUpdatedAt", "sinch": "last_received"}
        found: list[dict[str, Any]] = [
            {"id": number, "_type": "ChatConversation", names[provider]: at(number).isoformat()}
            for number in range(1, 6)
        ]
        found.append({"id": 9, "_type": "ChatConversation"})
        if provider != "dixa":
            found = [{**each, "id": str(each["id"])} for each in found]
        return httpx.Response(200, json={"data" if provider == "dixa" else "conversations": found})

    found = client(service, provider).conversations(contact="u", since=at(2), until=at(4))
    assert [each.id for each in found] == ["2", "3", "9"]


@pytest.mark.parametrize("provider", ["sunshine", "sinch"])
def test_a_bounded_listing_is_resumed_at_every_page(provider: str) -> None:
    made = client(Conversation(provider), provider)
    window = {"since": at(2), "until": at(17)}
    for kept in range(1, 6):
        pages = list(made.messages(conversation="7", **window).pages())
        first = [each for page in pages[:kept] for each in page]
        rest = made.messages(conversation="7", **window, resume_from=pages[kept - 1].resume_token)
        assert numbers_of([*first, *rest]) == list(range(16, 1, -1))
        with pytest.raises(ValueError, match="resume_from was made with since="):
            made.messages(conversation="7", until=at(17), resume_from=pages[kept - 1].resume_token)
    native = made.iterate.list_messages(conversation_id="7", since=at(2))
    token = next(native.pages()).resume_token
    # A call that leaves the window out takes it from the token, as for the other filters.
    rest = list(made.iterate.list_messages(conversation_id="7", resume_from=token))
    assert {int(each.id) for each in rest} == set(range(2, 16))


def test_many_pages_outside_of_the_window_are_no_loop() -> None:
    def service(request: httpx.Request) -> httpx.Response:
        number = int(request.url.params.get("page[before]", 0))
        more = number < 150
        return httpx.Response(
            200,
            json={
                "messages": [message("sunshine", 1000 - number)],
                "meta": {"hasMore": more, **({"beforeCursor": str(number + 1)} if more else {})},
            },
        )

    found = client(service, "sunshine").messages(conversation="7", until=at(1000 - 149))
    assert numbers_of(found) == [850]


CALLS: list[Callable[..., Any]] = [
    lambda made, **window: made.messages(conversation="7", **window),
    lambda made, **window: made.conversations(contact="7", **window),
    lambda made, **window: (
        made.iterate.list_activity_log(**window)
        if made.provider == "dixa"
        else made.iterate.list_messages(conversation_id="7", **window)
    ),
]


@PROVIDERS
@pytest.mark.parametrize("make", [client, async_client])
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("name", ["since", "until"])
def test_a_wrong_time_is_named_at_the_call(
    provider: str, make: Callable[..., Any], call: Callable[..., Any], name: str
) -> None:
    made = make(Conversation(provider), provider)
    with pytest.raises(ValueError, match=f"{name} must have a time zone"):
        call(made, **{name: datetime(2024, 5, 1)})  # noqa: DTZ001 - a time without a zone is the subject
    with pytest.raises(ValueError, match=f"{name} must be within the years 1 to 9999 in UTC"):
        call(made, **{name: datetime.min.replace(tzinfo=timezone(timedelta(hours=1)))})
    for wrong in ("2024-05-01T00:00:00Z", date(2024, 5, 1), 5):
        with pytest.raises(TypeError, match=f"{name} must be a datetime with a time zone"):
            call(made, **{name: wrong})
    with pytest.raises(ValueError, match="since must not be after until"):
        call(made, since=at(2), until=at(1))


@pytest.mark.parametrize(
    ("provider", "method", "arguments"),
    [
        ("sinch", "list_messages", {"start_time": at(1), "since": at(2)}),
        ("dixa", "list_activity_log", {"to_datetime": at(1), "until": at(2)}),
    ],
)
def test_a_bound_is_given_under_one_name(provider: str, method: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"give either (since|until)=… or "):
        getattr(client(Conversation(provider), provider).iterate, method)(**arguments)
