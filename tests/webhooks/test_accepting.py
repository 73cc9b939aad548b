"""`Receiver.accept`: events are claimed on entry, confirmed after success and released after a failure."""

from __future__ import annotations

from contextlib import suppress

import pytest
from webhooks.bodies import BODIES, ids, sunshine_body
from webhooks.signing import DIXA, EVERY_SERVICE, SINCH, SUNSHINE

from trilogue.errors import WebhookInvalidError
from trilogue.webhooks import DeliveryInProgressError, DeliveryReplayedError, MemoryReplayStore


@EVERY_SERVICE
def test_a_handled_event_is_not_handled_again(service):
    receiver, body = service.receiver(replays=MemoryReplayStore()), BODIES[service.name]
    with receiver.accept(body, service.headers(body)) as delivery:
        assert ids(delivery) == ["e1"]
    if service is SINCH:
        with pytest.raises(DeliveryReplayedError), receiver.accept(body, service.headers(body)):
            pytest.fail("the block was entered")
    else:
        with receiver.accept(body, service.headers(body)) as delivery:
            assert list(delivery) == []


@EVERY_SERVICE
def test_a_failed_event_is_handled_when_the_service_retries(service):
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


@EVERY_SERVICE
def test_an_event_in_progress_elsewhere_is_answered_with_503_and_retried(service):
    receiver, body = service.receiver(replays=MemoryReplayStore()), BODIES[service.name]
    headers = service.headers(body)
    with suppress(ZeroDivisionError), receiver.accept(body, headers):
        with pytest.raises(DeliveryInProgressError) as caught, receiver.accept(body, headers):
            pytest.fail("the block was entered")
        assert (caught.value.response_status, caught.value.retryable, caught.value.provider) == (
            503,
            True,
            service.name,
        )
        raise ZeroDivisionError  # the first worker fails after all
    with receiver.accept(body, headers) as delivery:
        assert ids(delivery) == ["e1"]


def test_a_replayed_nonce_is_rejected():
    receiver = SINCH.receiver(replays=MemoryReplayStore())
    first, second = b'{"message": {"id": "e1"}}', b'{"message": {"id": "e2"}}'
    with receiver.accept(first, SINCH.headers(first, nonce="n1")):
        pass
    for body in (first, second):  # the service never sends two bodies with one nonce
        with (
            pytest.raises(WebhookInvalidError, match="nonce") as caught,
            receiver.accept(body, SINCH.headers(body, nonce="n1")),
        ):
            pytest.fail("the block was entered")
        assert (type(caught.value), caught.value.response_status) == (DeliveryReplayedError, 200)
    with receiver.accept(second, SINCH.headers(second, nonce="n2")) as delivery:
        assert ids(delivery) == ["e2"]


def test_a_retry_with_a_new_nonce_is_recognised_by_its_event():
    receiver, body = SINCH.receiver(replays=MemoryReplayStore()), BODIES["sinch"]
    with receiver.accept(body, SINCH.headers(body, nonce="n1")):
        pass
    with receiver.accept(body, SINCH.headers(body, nonce="n2")) as delivery:
        assert list(delivery) == []
    with pytest.raises(DeliveryReplayedError), receiver.accept(body, SINCH.headers(body, nonce="n2")):
        pytest.fail("the block was entered")


@EVERY_SERVICE
def test_a_rejected_delivery_leaves_the_store_empty(service):
    store = MemoryReplayStore()
    receiver, body = service.receiver(replays=store), BODIES[service.name]
    with pytest.raises(WebhookInvalidError), receiver.accept(body, service.headers(body, secret=service.other_secret)):
        pytest.fail("the block was entered")
    assert len(store) == 0


def test_of_several_events_only_those_not_handled_are_returned():
    receiver = SUNSHINE.receiver(replays=MemoryReplayStore())
    with receiver.accept(sunshine_body("e1", "e2"), SUNSHINE.headers(b"")):
        pass
    with receiver.accept(sunshine_body("e2", "e3", "e1", "e4"), SUNSHINE.headers(b"")) as delivery:
        assert ids(delivery) == ["e3", "e4"]
        assert (len(delivery), delivery[0].id, ids(delivery[1:])) == (2, "e3", ["e4"])


def test_an_event_that_occurs_twice_in_a_delivery_is_returned_once():
    receiver = SUNSHINE.receiver(replays=MemoryReplayStore())
    with receiver.accept(sunshine_body("e1", "e1"), SUNSHINE.headers(b"")) as delivery:
        assert ids(delivery) == ["e1"]


def test_events_marked_as_done_stay_done_when_a_later_one_fails():
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


def test_an_event_marked_as_done_stays_done_although_its_nonce_is_released():
    receiver, body = SINCH.receiver(replays=MemoryReplayStore()), BODIES["sinch"]
    headers = SINCH.headers(body)
    with suppress(ZeroDivisionError), receiver.accept(body, headers) as delivery:
        delivery.done(delivery[0])
        raise ZeroDivisionError
    with suppress(DeliveryReplayedError), receiver.accept(body, headers) as delivery:
        assert list(delivery) == []


def test_using_a_delivery_outside_its_block_raises():
    delivery = SUNSHINE.receiver().accept(sunshine_body("e1"), SUNSHINE.headers(b""))
    with pytest.raises(RuntimeError, match="with receiver"):
        list(delivery)
    with pytest.raises(RuntimeError, match="with receiver"):
        len(delivery)


def test_a_delivery_with_an_event_in_progress_claims_nothing():
    receiver = SUNSHINE.receiver(replays=MemoryReplayStore())
    with receiver.accept(sunshine_body("e2"), SUNSHINE.headers(b"")):
        with pytest.raises(DeliveryInProgressError), receiver.accept(sunshine_body("e1", "e2"), SUNSHINE.headers(b"")):
            pytest.fail("the block was entered")
        with receiver.accept(sunshine_body("e1"), SUNSHINE.headers(b"")) as delivery:
            assert ids(delivery) == ["e1"]


@EVERY_SERVICE
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
