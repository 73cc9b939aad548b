"""Each event is handled once: what is claimed on arrival, confirmed after success, and given back after failure."""

from __future__ import annotations

import asyncio
import json
import threading
from contextlib import suppress

import pytest
from webhooks.signing import DIXA, SERVICES, SINCH, SUNSHINE

from trilogue import webhooks
from trilogue.errors import ConfigError, WebhookInvalidError
from trilogue.webhooks import Claim, DeliveryInProgressError, DeliveryReplayedError, MemoryReplayStore

EVERY = pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class AsyncStore:
    """A store across the network, as a test sees it: every answer takes a turn of the event loop."""

    def __init__(self) -> None:
        self.store = MemoryReplayStore()

    async def claim(self, key: str, /) -> Claim:
        await asyncio.sleep(0)
        return self.store.claim(key)

    async def confirm(self, key: str, /) -> None:
        await asyncio.sleep(0)
        self.store.confirm(key)

    async def release(self, key: str, /) -> None:
        await asyncio.sleep(0)
        self.store.release(key)


def sunshine_body(*ids: str) -> bytes:
    return json.dumps(
        {"app": {"id": "a"}, "events": [{"id": i, "type": "user:remove", "payload": {}} for i in ids]}
    ).encode()


BODIES = {
    "sunshine": sunshine_body("e1"),
    "dixa": b'{"event_id": "e1", "event_fqn": "CONVERSATION_OPEN", "data": {}}',
    "sinch": b'{"message": {"id": "e1"}}',
}


def ids(events) -> list[str]:
    return [event.id for event in events]


# --- through accept


@EVERY
def test_what_was_handled_is_not_handled_again(service):
    receiver, body = service.receiver(replays=MemoryReplayStore()), BODIES[service.name]
    with receiver.accept(body, service.headers(body)) as delivery:
        assert ids(delivery) == ["e1"]
    if service is SINCH:
        with pytest.raises(DeliveryReplayedError), receiver.accept(body, service.headers(body)):
            pytest.fail("the block was entered")
    else:
        with receiver.accept(body, service.headers(body)) as delivery:
            assert list(delivery) == []


@EVERY
def test_what_failed_is_handled_when_the_service_comes_again(service):
    receiver, body = service.receiver(replays=MemoryReplayStore()), BODIES[service.name]
    headers = service.headers(body)
    handled = []
    for attempt in range(3):
        with suppress(ZeroDivisionError), receiver.accept(body, headers) as delivery:
            handled += ids(delivery)
            if attempt < 2:
                raise ZeroDivisionError
    assert handled == ["e1", "e1", "e1"]
    with suppress(DeliveryReplayedError), receiver.accept(body, headers) as delivery:
        assert list(delivery) == []


@EVERY
def test_what_another_worker_is_handling_is_answered_with_503_and_comes_again(service):
    receiver, body = service.receiver(replays=MemoryReplayStore()), BODIES[service.name]
    headers = service.headers(body)
    with suppress(ZeroDivisionError), receiver.accept(body, headers):
        with pytest.raises(DeliveryInProgressError) as caught, receiver.accept(body, headers):
            pytest.fail("the block was entered")
        assert (caught.value.response_status, caught.value.retryable, caught.value.provider) == (503, True, service.name)
        raise ZeroDivisionError  # the first worker fails after all
    with receiver.accept(body, headers) as delivery:
        assert ids(delivery) == ["e1"]


def test_a_replayed_nonce_is_refused():
    receiver = SINCH.receiver(replays=MemoryReplayStore())
    first, second = b'{"message": {"id": "e1"}}', b'{"message": {"id": "e2"}}'
    with receiver.accept(first, SINCH.headers(first, nonce="n1")):
        pass
    for body in (first, second):  # two bodies under one nonce: the service never does that
        with (
            pytest.raises(WebhookInvalidError, match="nonce") as caught,
            receiver.accept(body, SINCH.headers(body, nonce="n1")),
        ):
            pytest.fail("the block was entered")
        assert (type(caught.value), caught.value.response_status) == (DeliveryReplayedError, 200)
    with receiver.accept(second, SINCH.headers(second, nonce="n2")) as delivery:
        assert ids(delivery) == ["e2"]


def test_a_retry_that_is_signed_anew_is_known_by_its_event():
    receiver, body = SINCH.receiver(replays=MemoryReplayStore()), BODIES["sinch"]
    with receiver.accept(body, SINCH.headers(body, nonce="n1")):
        pass
    with receiver.accept(body, SINCH.headers(body, nonce="n2")) as delivery:
        assert list(delivery) == []
    with pytest.raises(DeliveryReplayedError), receiver.accept(body, SINCH.headers(body, nonce="n2")):
        pytest.fail("the block was entered")


@EVERY
def test_a_refused_delivery_leaves_no_trace_in_the_store(service):
    store = MemoryReplayStore()
    receiver, body = service.receiver(replays=store), BODIES[service.name]
    with pytest.raises(WebhookInvalidError), receiver.accept(body, service.headers(body, secret=service.other_secret)):
        pytest.fail("the block was entered")
    assert len(store) == 0


def test_of_several_events_only_those_not_handled_are_left():
    receiver = SUNSHINE.receiver(replays=MemoryReplayStore())
    with receiver.accept(sunshine_body("e1", "e2"), SUNSHINE.headers(b"")):
        pass
    with receiver.accept(sunshine_body("e2", "e3", "e1", "e4"), SUNSHINE.headers(b"")) as delivery:
        assert ids(delivery) == ["e3", "e4"]
        assert (len(delivery), delivery[0].id, ids(delivery[1:])) == (2, "e3", ["e4"])


def test_an_event_that_stands_twice_in_a_delivery_is_one_event():
    receiver = SUNSHINE.receiver(replays=MemoryReplayStore())
    with receiver.accept(sunshine_body("e1", "e1"), SUNSHINE.headers(b"")) as delivery:
        assert ids(delivery) == ["e1"]


def test_events_noted_as_done_stay_done_when_a_later_one_fails():
    receiver = SUNSHINE.receiver(replays=MemoryReplayStore())
    handled = []
    for attempt in range(2):
        with (
            suppress(ZeroDivisionError),
            receiver.accept(sunshine_body("e1", "e2", "e3"), SUNSHINE.headers(b"")) as delivery,
        ):
            for event in delivery:
                if event.id == "e2" and attempt == 0:
                    raise ZeroDivisionError
                handled.append(event.id)
                delivery.done(event)
    assert handled == ["e1", "e2", "e3"]


def test_an_event_noted_as_done_stays_done_though_its_nonce_is_given_back():
    receiver, body = SINCH.receiver(replays=MemoryReplayStore()), BODIES["sinch"]
    headers = SINCH.headers(body)
    with suppress(ZeroDivisionError), receiver.accept(body, headers) as delivery:
        delivery.done(delivery[0])
        raise ZeroDivisionError
    with suppress(DeliveryReplayedError), receiver.accept(body, headers) as delivery:
        assert list(delivery) == []


def test_a_delivery_that_was_not_entered_is_an_error_and_not_empty():
    delivery = SUNSHINE.receiver().accept(sunshine_body("e1"), SUNSHINE.headers(b""))
    with pytest.raises(RuntimeError, match="with receiver"):
        list(delivery)
    with pytest.raises(RuntimeError, match="with receiver"):
        len(delivery)


def test_a_delivery_of_which_a_part_is_in_progress_claims_nothing():
    receiver = SUNSHINE.receiver(replays=MemoryReplayStore())
    with receiver.accept(sunshine_body("e2"), SUNSHINE.headers(b"")):
        with pytest.raises(DeliveryInProgressError), receiver.accept(sunshine_body("e1", "e2"), SUNSHINE.headers(b"")):
            pytest.fail("the block was entered")
        with receiver.accept(sunshine_body("e1"), SUNSHINE.headers(b"")) as delivery:
            assert ids(delivery) == ["e1"]


@EVERY
def test_without_a_store_nothing_is_remembered(service):
    receiver, body = service.receiver(), BODIES[service.name]
    for _ in range(2):
        with receiver.accept(body, service.headers(body)) as delivery:
            assert ids(delivery) == ["e1"]
    receiver.confirm(receiver.parse(body, service.headers(body)))
    receiver.release(receiver.parse(body, service.headers(body)))


def test_services_that_share_a_store_do_not_share_ids():
    store = MemoryReplayStore()
    for service, body in (
        (SUNSHINE, b'{"events": [{"id": "e1", "type": "news"}]}'),
        (DIXA, b'{"event_id": "e1", "event_fqn": "news"}'),
    ):
        with service.receiver(replays=store).accept(body, service.headers(body)) as delivery:
            assert ids(delivery) == ["e1"]


# --- the same with asyncio


@EVERY
@pytest.mark.parametrize("store", [MemoryReplayStore, AsyncStore])
def test_async_with_behaves_as_with_does(service, store):
    async def scenario():
        receiver, body = service.receiver(replays=store()), BODIES[service.name]
        headers = service.headers(body)
        handled = []
        with suppress(ZeroDivisionError):
            async with receiver.accept(body, headers) as delivery:
                handled += ids(delivery)
                with pytest.raises(DeliveryInProgressError):
                    async with receiver.accept(body, headers):
                        pytest.fail("the block was entered")
                raise ZeroDivisionError
        async with receiver.accept(body, headers) as delivery:
            handled += ids(delivery)
        with suppress(DeliveryReplayedError):
            async with receiver.accept(body, headers) as delivery:
                handled += ids(delivery)
        return handled

    assert asyncio.run(scenario()) == ["e1", "e1"]


def test_a_cancelled_handler_gives_its_events_back():
    async def scenario():
        receiver, body = DIXA.receiver(replays=AsyncStore()), BODIES["dixa"]

        async def handle():
            async with receiver.accept(body, DIXA.headers(body)):
                await asyncio.Event().wait()

        task = asyncio.create_task(handle())
        for _ in range(5):
            await asyncio.sleep(0)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        async with receiver.accept(body, DIXA.headers(body)) as delivery:
            return ids(delivery)

    assert asyncio.run(scenario()) == ["e1"]


def test_an_asyncio_store_cannot_be_used_without_async_with():
    receiver, body = DIXA.receiver(replays=AsyncStore()), BODIES["dixa"]
    with pytest.raises(TypeError, match="async with"):
        receiver.parse(body, DIXA.headers(body))
    with pytest.raises(TypeError, match="async with"), receiver.accept(body, DIXA.headers(body)):
        pytest.fail("the block was entered")


# --- through parse, confirm and release


@EVERY
def test_parse_claims_and_the_caller_confirms(service):
    receiver, body = service.receiver(replays=MemoryReplayStore()), BODIES[service.name]
    headers = service.headers(body)
    events = receiver.parse(body, headers)
    assert ids(events) == ["e1"]
    with pytest.raises(DeliveryInProgressError):
        receiver.parse(body, headers)
    receiver.release(events)
    receiver.confirm(receiver.parse(body, headers))
    if service is SINCH:
        with pytest.raises(DeliveryReplayedError):
            receiver.parse(body, headers)
    else:
        assert receiver.parse(body, headers) == []


def test_verify_and_unsafe_parse_do_not_ask_the_store():
    receiver, body = SINCH.receiver(replays=MemoryReplayStore()), BODIES["sinch"]
    receiver.confirm(receiver.parse(body, SINCH.headers(body)))
    receiver.verify(body, SINCH.headers(body))
    assert ids(receiver.unsafe_parse(body)) == ["e1"]


# --- the store


def test_a_key_is_new_once_and_done_after_confirmation():
    store = MemoryReplayStore()
    assert store.claim("k") is Claim.NEW
    assert store.claim("k") is Claim.IN_PROGRESS
    store.confirm("k")
    assert store.claim("k") is Claim.DONE
    store.release("k")  # too late: it has been handled
    assert store.claim("k") is Claim.DONE


def test_claims_and_confirmations_end_by_themselves():
    clock = Clock()
    store = MemoryReplayStore(keep=100, lease=10, clock=clock)
    store.claim("dead worker")
    store.claim("handled")
    store.confirm("handled")
    clock.now += 9.9
    assert store.claim("dead worker") is Claim.IN_PROGRESS
    clock.now += 0.1
    assert store.claim("dead worker") is Claim.NEW
    clock.now += 89.9
    assert store.claim("handled") is Claim.DONE
    clock.now += 0.1
    assert store.claim("handled") is Claim.NEW


def test_confirming_again_keeps_a_key_longer_and_no_other_key():
    clock = Clock()
    store = MemoryReplayStore(keep=10, clock=clock)
    store.confirm("k")
    clock.now += 3
    store.confirm("other")
    clock.now += 3
    store.confirm("k")
    clock.now += 7
    assert store.claim("k") is Claim.DONE
    assert store.claim("other") is Claim.NEW


def test_the_store_is_bounded_and_forgets_the_oldest_handled_first():
    store = MemoryReplayStore(max_entries=3)
    store.claim("open")
    for key in ("a", "b", "c", "d"):
        store.claim(key)
        store.confirm(key)
    assert len(store) == 3
    assert store.claim("open") is Claim.IN_PROGRESS
    assert store.claim("d") is Claim.DONE
    assert store.claim("a") is Claim.NEW


def test_a_flood_of_claims_alone_is_bounded_too():
    store = MemoryReplayStore(max_entries=100)
    assert all(store.claim(str(n)) is Claim.NEW for n in range(1000))
    assert len(store) == 100


@pytest.mark.parametrize("options", [{"max_entries": 0}, {"keep": 0}, {"lease": -1}, {"lease": float("nan")}])
def test_a_store_that_could_remember_nothing_is_a_config_error(options):
    with pytest.raises(ConfigError):
        MemoryReplayStore(**options)


def test_of_many_threads_one_gets_the_event():
    receiver, body = DIXA.receiver(replays=MemoryReplayStore()), BODIES["dixa"]
    start, results = threading.Barrier(16), []

    def work() -> None:
        start.wait()
        try:
            results.append(len(receiver.parse(body, DIXA.headers(body))))
        except DeliveryInProgressError:
            results.append(0)

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == [0] * 15 + [1]


def test_keys_stay_short_whatever_a_service_sends():
    body = json.dumps({"event_id": "x" * 10_000, "event_fqn": "y" * 10_000}).encode()
    (event,) = webhooks.dixa(secret="00").unsafe_parse(body)
    assert len(event.id) == 10_000
    assert len(event.replay_key) < 400


def test_an_id_that_is_no_proper_text_still_makes_a_key():
    (event,) = webhooks.dixa(secret="00").unsafe_parse(b'{"event_id": "' + b"\\ud800" * 300 + b'"}')
    assert event.replay_key.isascii()
