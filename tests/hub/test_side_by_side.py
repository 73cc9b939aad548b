"""How long the way to a customer's first message is, counted in round trips; what is open, and what is left behind."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

import pytest
from support.services import async_client, client

from trilogue import AsyncHub, Customer, Hub, InternalServerError

if TYPE_CHECKING:
    from collections.abc import Callable

import httpx

CONVERSATIONS = 40
PROVIDERS = pytest.mark.parametrize("provider", ["sunshine", "dixa", "sinch"])
SEARCHED = Customer(email="sue@example.org", phone="+4520304050", external_id="sue")


def at(number: int) -> str:
    """A time: the greater the number, the longer ago."""
    hours, minutes = divmod(number, 60)
    return f"2024-05-01T{23 - hours:02}:{59 - minutes:02}:00.000Z"


def contact(provider: str) -> dict[str, Any]:
    if provider == "sunshine":
        identities = [{"type": "email", "value": "sue@example.org"}]
        return {"id": "u1", "externalId": "sue", "identities": identities}
    if provider == "dixa":
        return {"id": "u1", "externalId": "sue", "email": "sue@example.org", "phoneNumber": "+4520304050"}
    identities = [{"channel": "SMS", "identity": "4520304050"}]
    return {"id": "u1", "external_id": "sue", "channel_identities": identities}


class Wide:
    """A customer with 40 conversations, two messages each. Found by e-mail address or phone number only."""

    def __init__(self, provider: str) -> None:
        self.provider = provider
        self.requests: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(str(request.url.raw_path))
        path, query = request.url.path, request.url.params
        if path.endswith("/messages"):
            return httpx.Response(200, json=self.messages(path))
        if path.endswith("/conversations"):
            found: list[dict[str, Any]] = [
                {"id": str(number), "lastUpdatedAt": at(number), "createdAt": at(200)}
                if self.provider != "dixa"
                else {"id": number + 1, "_type": "ChatConversation", "createdAt": at(200)}
                for number in range(CONVERSATIONS)
            ]
            return httpx.Response(200, json={"conversations": found, "data": found, "meta": {}})
        if "sue" in path:
            return httpx.Response(404, json={})
        if query.get("external_id") or query.get("externalId"):
            return httpx.Response(200, json={"data": [], "contacts": []})
        one = contact(self.provider)
        return httpx.Response(200, json={"users": [one], "data": [one], "contacts": [one]})

    def messages(self, path: str) -> Any:
        if self.provider == "sinch":
            found = [
                {"id": str(number), "accept_time": at(number), "contact_message": {"text_message": {"text": "Hi"}}}
                for number in range(2 * CONVERSATIONS)
            ]
            return {"messages": found}
        number = int(path.split("/")[-2]) - (self.provider == "dixa")
        if self.provider == "dixa":
            attributes = {
                "_type": "ChatAttributes",
                "direction": "Inbound",
                "content": {"_type": "Text", "value": "Hi"},
            }
            times = (number, number + 100)
            return {"data": [{"id": f"m{time}", "createdAt": at(time), "attributes": attributes} for time in times]}
        return {
            "messages": [
                {"id": f"m{time}", "received": at(time), "content": {"type": "text", "text": "Hi"}}
                for time in (number + 100, number)
            ],
            "meta": {"hasMore": False},
        }


class RoundTrips:
    """Answers all requests that are under way, and no later one, at once: how often is the number of round trips."""

    def __init__(self, service: Callable[[httpx.Request], httpx.Response]) -> None:
        self.service = service
        self.count = 0
        self.most = 0
        self._waiting: list[asyncio.Future[None]] = []

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        answered = asyncio.get_running_loop().create_future()
        self._waiting.append(answered)
        if len(self._waiting) == 1:
            asyncio.get_running_loop().call_later(0.005, self._answer)
        await answered
        return self.service(request)

    def _answer(self) -> None:
        self.count += 1
        self.most = max(self.most, len(self._waiting))
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each.set_result(None)


@PROVIDERS
def test_the_first_message_of_a_customer_with_many_conversations_takes_few_round_trips(provider: str) -> None:
    async def first() -> RoundTrips:
        service = Wide(provider)
        trips = RoundTrips(service)
        async with AsyncHub(async_client(trips, provider)) as hub:
            message = await hub.messages(SEARCHED).first()
        assert message is not None
        assert message.sent_at is not None
        assert message.sent_at.isoformat().startswith("2024-05-01T23:59")
        return trips

    trips = asyncio.run(first())
    assert trips.count <= 6
    assert trips.most <= 10


@PROVIDERS
def test_the_whole_history_is_given_once_newest_first(provider: str) -> None:
    with Hub(client(Wide(provider), provider)) as hub:
        messages = list(hub.messages(SEARCHED))
    times = [message.sent_at for message in messages]
    assert len({message.id for message in messages}) == len(messages) == 2 * CONVERSATIONS
    assert times == sorted(times, reverse=True)  # type: ignore[type-var]


def test_one_message_of_sunshine_takes_one_request_for_messages() -> None:
    service = Wide("sunshine")
    with Hub(client(service, "sunshine")) as hub:
        assert len(hub.messages(SEARCHED).take(1)) == 1
    assert len([path for path in service.requests if "messages" in path]) == 1


@PROVIDERS
def test_a_person_found_in_several_ways_comes_once(provider: str) -> None:
    class Known(Wide):
        def __call__(self, request: httpx.Request) -> httpx.Response:
            if "sue" in request.url.path:
                return httpx.Response(200, json={"user": contact("sunshine")})
            if request.url.path.endswith(("/contacts", "/endusers", "/users")):
                one = contact(self.provider)
                return httpx.Response(200, json={"users": [one], "data": [one], "contacts": [one]})
            return super().__call__(request)

    with Hub(client(Known(provider), provider)) as hub:
        assert [each.id for each in hub.find_contacts(SEARCHED)] == ["u1"]


@PROVIDERS
def test_the_oldest_message_can_come_first(provider: str) -> None:
    with Hub(client(Wide(provider), provider)) as hub:
        newest = [message.id for message in hub.messages(SEARCHED)]
        assert [message.id for message in hub.messages(SEARCHED, order="oldest")] == newest[::-1]
        pages = list(hub.messages(SEARCHED, order="oldest", max_items=30).pages())
        rest = hub.messages(SEARCHED, order="oldest", resume_from=pages[-1].resume_token)
        assert [message.id for page in pages for message in page] == newest[::-1][:30]
        assert [message.id for message in rest] == newest[::-1][30:]
        with pytest.raises(ValueError, match='order must be "newest" or "oldest"'):
            hub.messages(SEARCHED, order="latest")  # type: ignore[arg-type]
        for listing in (hub.messages, hub.conversations, hub.find_contacts):
            with pytest.raises(TypeError, match="scan must be True or False, not 'no'"):
                listing(SEARCHED, scan="no")  # type: ignore[arg-type]
            with pytest.raises(TypeError, match="expand must be True or False, not 1"):
                listing(SEARCHED, expand=1)  # type: ignore[arg-type]


@PROVIDERS
def test_no_thread_is_left_wherever_the_iteration_ends(provider: str) -> None:
    before = threading.active_count()
    with Hub(client(Wide(provider), provider)) as hub:
        for count in (1, 7, 50):
            for number, _message in enumerate(hub.messages(SEARCHED)):
                if number == count:
                    break
            assert threading.active_count() == before
        list(hub.messages(SEARCHED))
        assert threading.active_count() == before


def test_no_more_than_concurrency_requests_are_under_way_in_threads() -> None:
    under_way, most, lock = 0, 0, threading.Lock()
    service = Wide("dixa")

    def counting(request: httpx.Request) -> httpx.Response:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        answer = service(request)
        threading.Event().wait(0.002)
        with lock:
            under_way -= 1
        return answer

    with Hub(client(counting, "dixa", concurrency=3)) as hub:
        assert len(list(hub.messages(SEARCHED))) == 2 * CONVERSATIONS
    assert most == 3


def test_a_failing_conversation_ends_its_provider_and_leaves_no_thread() -> None:
    service = Wide("sunshine")

    def failing(request: httpx.Request) -> httpx.Response:
        return httpx.Response(500) if request.url.path.endswith("/conversations/5/messages") else service(request)

    before = threading.active_count()
    with Hub(client(failing, "sunshine", max_attempts=1)) as hub:
        given: list[str] = []

        def read() -> None:
            given.extend(message.id for message in hub.messages(SEARCHED))

        with pytest.raises(InternalServerError) as caught:
            read()
        assert threading.active_count() == before
    with Hub(client(service, "sunshine")) as hub:
        rest = [message.id for message in hub.messages(SEARCHED, resume_from=caught.value.resume_token)]
    # A loop over the items learns of the error when the items before it were given.
    assert len(set(rest)) == len(rest)
    assert {*given, *rest} == {f"m{number + more}" for number in range(CONVERSATIONS) for more in (0, 100)}
    assert len(given) + len(rest) == 2 * CONVERSATIONS
