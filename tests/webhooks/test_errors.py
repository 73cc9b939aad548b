"""What a rejected delivery says: `response_status` is the HTTP status to answer the service with."""

from __future__ import annotations

import pickle

import pytest

from trilogue.webhooks import DeliveryInProgressError, DeliveryReplayedError, WebhookInvalidError


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (WebhookInvalidError("x"), 401),
        (WebhookInvalidError("x", response_status=413), 413),
        (DeliveryInProgressError("x"), 503),
        (DeliveryReplayedError("x"), 200),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_every_rejection_has_a_status_to_answer_with(error, expected):
    assert (error.response_status, error.status) == (expected, None)
    assert pickle.loads(pickle.dumps(error)).response_status == expected
