"""Attempts to deliver: how often and when each service retries, and what is logged."""

import datetime as dt

import httpx
import pytest
from sandbox.deliveries import START, add_customer_message, finish_deliveries, subscribe

from trilogue import webhooks


def test_sunshine_makes_five_attempts_in_fifteen_minutes(offline, receiver, now):
    subscribe(offline, "sunshine", receiver.url, ["*"])
    receiver.statuses = [500] * 9
    add_customer_message(offline, "sunshine")
    (delivery,) = finish_deliveries(offline, now)

    assert [attempt.status for attempt in delivery.attempts] == [500] * 5
    assert delivery.state == "given up"
    assert delivery.attempts[-1].at - delivery.attempts[0].at <= dt.timedelta(minutes=15)
    assert len({body for _, body in receiver.received}) == 1
    assert len(receiver.bodies[0]["events"]) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 406])
def test_sunshine_does_not_retry_after_a_final_status(offline, receiver, now, status):
    subscribe(offline, "sunshine", receiver.url, ["conversation:message"])
    receiver.statuses = [status]
    add_customer_message(offline, "sunshine")
    offline.deliveries.flush()
    now.advance(3600)
    offline.deliveries.flush()

    assert len(receiver.received) == 1
    assert offline.deliveries.log[0].state == "given up"


def test_sinch_backs_off_exponentially_and_signs_each_attempt_again(offline, receiver, now):
    secret = subscribe(offline, "sinch", receiver.url, ["MESSAGE_INBOUND"])
    receiver.statuses = [503, 429, 500, 404]
    add_customer_message(offline, "sinch")
    (delivery,) = finish_deliveries(offline, now)

    assert [attempt.status for attempt in delivery.attempts] == [503, 429, 500, 404, 200]
    waits = [
        (later.at - sooner.at).seconds for sooner, later in zip(delivery.attempts, delivery.attempts[1:], strict=False)
    ]
    assert waits == [5, 10, 20, 40]
    assert delivery.state == "delivered"
    assert len({headers["x-sinch-webhook-signature-nonce"] for headers, _ in receiver.received}) == 5
    for attempt, (headers, body) in zip(delivery.attempts, receiver.received, strict=True):
        assert webhooks.sinch(secret=secret, clock=attempt.at.timestamp).parse(body, headers)


def test_dixa_makes_one_attempt_and_logs_the_result(offline, receiver, now):
    subscribe(offline, "dixa", receiver.url, ["ConversationMessageAdded"])
    receiver.statuses = [500]
    add_customer_message(offline, "dixa")
    offline.deliveries.flush()
    now.advance(3600)
    offline.deliveries.flush()

    assert len(receiver.received) == 1
    (log,) = offline.dixa.store["/v1/webhooks/w/delivery-status/logs/ConversationMessageAdded"]
    assert (log["deliveryDetail"]["success"], log["deliveryDetail"]["responseCode"]) == (False, 500)


def test_an_unreachable_receiver_is_a_failed_attempt(offline, receiver):
    unreachable = httpx.URL(receiver.url).copy_with(port=1)
    delivery = offline.deliver("sunshine", "user:update", {"user": {"id": "u"}}, url=str(unreachable))

    assert delivery.attempts[0].status is None
    assert delivery.attempts[0].error
    assert delivery.state == "pending"
    assert delivery.next_attempt_at == START + dt.timedelta(seconds=15)
