"""Seeded random schedules of faults, cancellations and restarts: no item is lost or doubled, no message is sent twice,
no client stays dead, and every failure is a typed error.

``TRILOGUE_SCHEDULES`` sets how many run; the default keeps the tests fast.
"""

from __future__ import annotations

import asyncio
import os
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from schedules.service import Service
from support.services import PROVIDERS, async_client, client

import trilogue
from trilogue.errors import TrilogueError
from trilogue.timing import no_waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEDULES = int(os.environ.get("TRILOGUE_SCHEDULES", "600"))
KINDS = 5
"""Tests below, which share the schedules among them and the providers."""
SEEDS = max(1, SCHEDULES // (KINDS * len(PROVIDERS)))
MAX_ROUNDS = 400
"""Restarts in one schedule. With a fault rate of at most a half, more means that a client is dead."""

each_provider = pytest.mark.parametrize("provider", PROVIDERS)


@pytest.fixture(autouse=True)
def _without_waiting() -> Iterator[None]:
    with no_waiting():
        yield


def schedules(provider: str, kind: str) -> Iterator[tuple[Random, Service]]:
    """A random source and a service for each schedule; the seed is in the message of a failed assertion."""
    for seed in range(SEEDS):
        random = Random(f"{kind} {provider} {seed}")
        messages = [f"{provider} message {index}" for index in range(random.randrange(12))]
        yield random, Service(provider, random, messages, fault_rate=random.choice([0.05, 0.2, 0.5]))


@each_provider
def test_a_listing_resumed_after_every_failure_gives_each_item_once(provider: str) -> None:
    for random, service in schedules(provider, "list"):
        with client(service, provider) as made:
            found: list[str] = []
            token: str | None = None
            for _ in range(MAX_ROUNDS):
                pages = made.messages(conversation="1", resume_from=token).pages()
                last = False
                try:
                    for page in pages:
                        found += [message.text for message in page]
                        token, last = page.resume_token, page.is_last
                        if random.random() < 0.3:
                            break  # The program ends here; another one goes on.
                except TrilogueError as error:
                    token = error.resume_token or token
                finally:
                    pages.close()
                if last:
                    break
            else:
                pytest.fail(f"the listing never ended: {service.provider}, {found}")
            assert found == service.messages


@each_provider
def test_a_merged_listing_gives_each_item_once_or_names_the_provider_that_failed(provider: str) -> None:
    for random, service in schedules(provider, "merge"):
        other_provider = random.choice([name for name in PROVIDERS if name != provider])
        other = Service(other_provider, random, [f"other {index}" for index in range(random.randrange(8))], 0.2)
        hub = trilogue.Hub(client(service, provider), client(other, other_provider))
        customer = trilogue.Customer(ids={provider: "u1", other_provider: "u1"})
        with hub:
            pager = hub.messages(customer, on_error="collect")
            found = [message.text for message in pager]
            failed = {error.provider for error in pager.errors}
        for each in (service, other):
            own = [text for text in found if text in each.messages]
            complete = each.messages if each.provider not in failed else each.messages[: len(own)]
            assert own == complete, (each.provider, failed)
        assert len(found) == len(set(found))


def send(made: Any, text: str, *, as_reply: bool = False) -> Any:
    """Send a text to the conversation, or as the reply to a message of it."""
    options = {"agent_id": "a"} if made.provider == "dixa" else {}
    if as_reply:
        return made.reply(trilogue.Message(made.provider, "m1", conversation_id="1"), text=text, **options)
    return made.send_text(text=text, conversation="1", **options)


def check_sent(service: Service, text: str, error: TrilogueError | None) -> None:
    """The outcome of a call is true: what the service has done is what it says."""
    count = service.sent.count(text)
    assert count <= 1, "sent twice"
    if error is None:
        assert count == 1
    elif error.outcome == "failed":
        assert count == 0, error
    elif error.outcome == "done":
        assert count == 1, error


@each_provider
def test_a_message_is_sent_at_most_once_and_the_outcome_is_true(provider: str) -> None:
    for random, service in schedules(provider, "send"):
        with client(service, provider) as made:
            for number in range(5):
                text, as_reply = f"answer {number} {random.random()}", random.random() < 0.5
                for _ in range(MAX_ROUNDS):
                    try:
                        send(made, text, as_reply=as_reply)
                    except TrilogueError as error:
                        check_sent(service, text, error)
                        if error.outcome != "failed" or not error.retryable:
                            break
                    else:
                        check_sent(service, text, None)
                        break


@each_provider
def test_a_cancelled_send_leaves_a_client_that_works_and_is_not_sent_later(provider: str) -> None:
    async def schedule(random: Random, service: Service) -> None:
        async with async_client(service, provider) as made:
            for number in range(4):
                text = f"answer {number} {random.random()}"
                task = asyncio.ensure_future(send(made, text, as_reply=random.random() < 0.5))
                for _ in range(random.randrange(12)):
                    await asyncio.sleep(0)
                task.cancel()
                (result,) = await asyncio.gather(task, return_exceptions=True)
                count = service.sent.count(text)
                assert count <= 1
                assert not isinstance(result, Exception) or isinstance(result, TrilogueError), result
                for _ in range(12):
                    await asyncio.sleep(0)
                assert service.sent.count(text) == count, "sent after it was cancelled"
            service.fault_rate = 0.0  # The service is well again, and so is the client.
            assert [message.text async for message in made.messages(conversation="1")] == service.messages

    for random, service in schedules(provider, "cancel"):
        asyncio.run(schedule(random, service))


@each_provider
def test_breaking_out_of_prefetching_listings_leaves_a_client_that_works(provider: str) -> None:
    async def schedule(random: Random, service: Service) -> None:
        async with async_client(service, provider) as made:
            for _ in range(4):
                left = random.randrange(len(service.messages) + 2)
                try:
                    async for _message in made.messages(conversation="1", prefetch=True):
                        if left == 0:
                            break
                        left -= 1
                except TrilogueError:
                    pass  # The service failed; the client must go on all the same.
            service.fault_rate = 0.0
            assert [message.text async for message in made.messages(conversation="1")] == service.messages

    for random, service in schedules(provider, "break"):
        asyncio.run(schedule(random, service))
