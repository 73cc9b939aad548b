"""Claims of a handler that takes longer than the store's lease: renewed meanwhile, and changed by their holder only."""

from __future__ import annotations

import asyncio
import logging
import threading
from contextlib import suppress

import pytest
from webhooks.bodies import BODIES, ids
from webhooks.signing import EVERY_SERVICE, SINCH

from trilogue.webhooks import Claim, DeliveryInProgressError, DeliveryReplayedError, MemoryReplayStore

LEASE = 0.03
"""Seconds: short, so that the renewals that a test waits for come soon."""
RENEWALS = 6
"""Twice as many as a lease has: the first claim would have expired without them."""


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class WatchedStore(MemoryReplayStore):
    """Counts renewals; each one moves the clock by a third of a lease, so that the lease is over after three."""

    def __init__(self, *, fails: bool = False) -> None:
        self.clock = Clock()
        super().__init__(lease=LEASE, clock=self.clock)
        self.renewed = threading.Semaphore(0)
        self.fails = fails

    def renew(self, key: str, token: str, /) -> bool:
        if ":nonce:" not in key:
            self.clock.now += LEASE / 3
        self.renewed.release()
        if self.fails:
            raise ConnectionError("the store is unreachable")
        return super().renew(key, token)

    def wait(self, count: int) -> None:
        for _ in range(count):
            assert self.renewed.acquire(timeout=10)


class AsyncStore:
    """`WatchedStore` for asyncio."""

    def __init__(self) -> None:
        self.store = WatchedStore()
        self.lease = LEASE

    async def claim(self, key: str, /) -> str | Claim:
        return self.store.claim(key)

    async def renew(self, key: str, token: str, /) -> bool:
        return self.store.renew(key, token)

    async def confirm(self, key: str, token: str, /) -> bool:
        return self.store.confirm(key, token)

    async def release(self, key: str, token: str, /) -> bool:
        return self.store.release(key, token)


@EVERY_SERVICE
def test_a_slow_handler_keeps_its_events(service):
    store = WatchedStore()
    receiver, body = service.receiver(replays=store), BODIES[service.name]
    headers = service.headers(body)
    with suppress(ZeroDivisionError), receiver.accept(body, headers) as delivery:
        assert ids(delivery) == ["e1"]
        store.wait(2 * RENEWALS)
        with pytest.raises(DeliveryInProgressError), receiver.accept(body, headers):
            pytest.fail("the block was entered")
        raise ZeroDivisionError
    with receiver.accept(body, headers) as delivery:
        assert ids(delivery) == ["e1"]
        store.wait(RENEWALS)
    with suppress(DeliveryReplayedError), receiver.accept(body, headers) as delivery:
        assert ids(delivery) == []


@EVERY_SERVICE
@pytest.mark.parametrize("kind", [WatchedStore, AsyncStore])
def test_a_slow_asynchronous_handler_keeps_its_events(service, kind):
    async def scenario() -> None:
        given = kind()
        store = getattr(given, "store", given)
        receiver, body = service.receiver(replays=given), BODIES[service.name]
        headers = service.headers(body)
        async with receiver.accept(body, headers) as delivery:
            assert ids(delivery) == ["e1"]
            await asyncio.to_thread(store.wait, 2 * RENEWALS)
            with pytest.raises(DeliveryInProgressError):
                async with receiver.accept(body, headers):
                    pytest.fail("the block was entered")
        with suppress(DeliveryReplayedError):
            async with receiver.accept(body, headers) as delivery:
                assert ids(delivery) == []
        assert [
            task for task in asyncio.all_tasks() if task is not asyncio.current_task() and not task.cancelling()
        ] == []

    asyncio.run(scenario())


@EVERY_SERVICE
@pytest.mark.parametrize("first", ["fails", "succeeds"])
def test_a_worker_that_lost_its_claim_does_not_touch_the_claim_of_another(service, first):
    clock = Clock()
    receiver = service.receiver(replays=MemoryReplayStore(clock=clock))
    body = BODIES[service.name]
    headers = service.headers(body)
    slow, quick = receiver.accept(body, headers), receiver.accept(body, headers)
    assert ids(slow.__enter__()) == ["e1"]
    clock.now += 60  # The machine slept: nothing was renewed.
    assert ids(quick.__enter__()) == ["e1"]
    slow.__exit__(None, ZeroDivisionError() if first == "fails" else None, None)
    with pytest.raises(DeliveryInProgressError), receiver.accept(body, headers):
        pytest.fail("the block was entered")
    quick.__exit__(None, None, None)
    with suppress(DeliveryReplayedError), receiver.accept(body, headers) as delivery:
        assert ids(delivery) == []


def test_a_store_that_cannot_renew_is_logged_and_does_not_end_the_handler(caplog):
    store = WatchedStore(fails=True)
    receiver, body = SINCH.receiver(replays=store), BODIES["sinch"]
    with caplog.at_level(logging.WARNING, "trilogue"), receiver.accept(body, SINCH.headers(body)):
        store.wait(3)
    assert "claims could not be renewed: ConnectionError" in caplog.text


def test_a_claim_that_was_lost_is_logged_and_renewed_no_more(caplog):
    store = WatchedStore()
    receiver, body = SINCH.receiver(replays=store), BODIES["sinch"]
    with caplog.at_level(logging.WARNING, "trilogue"), receiver.accept(body, SINCH.headers(body)):
        workers = [thread for thread in threading.enumerate() if thread.name == "trilogue-claims"]
        store.clock.now += 2 * LEASE
        for worker in workers:
            worker.join(10)
    assert "longer than its claims are held: 'sinch:" in caplog.text


def test_no_thread_is_left_and_none_is_made_without_a_claim():
    def workers() -> list[threading.Thread]:
        return [thread for thread in threading.enumerate() if thread.name == "trilogue-claims"]

    receiver, body = SINCH.receiver(replays=MemoryReplayStore()), BODIES["sinch"]
    with receiver.accept(body, SINCH.headers(body)):
        (worker,) = workers()
    worker.join(10)
    with receiver.accept(body, SINCH.headers(body, nonce="n2")) as delivery:
        assert list(delivery) == []
        assert workers() == []
    with SINCH.receiver().accept(body, SINCH.headers(body)):
        assert workers() == []


@EVERY_SERVICE
def test_events_of_parse_carry_their_claims(service):
    clock = Clock()
    receiver = service.receiver(replays=MemoryReplayStore(clock=clock))
    body = BODIES[service.name]
    headers = service.headers(body)
    events = receiver.parse(body, headers)
    clock.now += 50
    assert receiver.renew(events)
    clock.now += 50
    with pytest.raises(DeliveryInProgressError):
        receiver.parse(body, headers)
    receiver.release(events)
    again = receiver.parse(body, headers)
    assert again == events
    assert not receiver.renew(events)
    receiver.release(events)  # too late: the claim is another one's
    with pytest.raises(DeliveryInProgressError):
        receiver.parse(body, headers)
    receiver.confirm(again)
    with suppress(DeliveryReplayedError):
        assert receiver.parse(body, headers) == []


def test_events_that_were_not_claimed_cannot_be_settled():
    receiver, body = SINCH.receiver(replays=MemoryReplayStore()), BODIES["sinch"]
    for method in (receiver.confirm, receiver.release, receiver.renew):
        with pytest.raises(ValueError, match="events: message 'e1' was not claimed"):
            method(receiver.unsafe_parse(body))
    unclaimed = SINCH.receiver()
    assert unclaimed.renew(unclaimed.parse(body, SINCH.headers(body)))
