"""`Receiver.parse` with a replay store: it claims events, which the caller confirms or releases."""

from __future__ import annotations

import threading

import pytest
from webhooks.bodies import BODIES, ids
from webhooks.signing import DIXA, EVERY_SERVICE, SINCH

from trilogue.webhooks import DeliveryInProgressError, DeliveryReplayedError, MemoryReplayStore


@EVERY_SERVICE
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


def test_verify_and_unsafe_parse_do_not_use_the_store():
    receiver, body = SINCH.receiver(replays=MemoryReplayStore()), BODIES["sinch"]
    receiver.confirm(receiver.parse(body, SINCH.headers(body)))
    receiver.verify(body, SINCH.headers(body))
    assert ids(receiver.unsafe_parse(body)) == ["e1"]


def test_one_of_many_threads_gets_the_event():
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
