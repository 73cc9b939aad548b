"""Rejections that depend on a receiver's replay store. All others are `trilogue.errors.WebhookInvalidError` itself."""

from __future__ import annotations

from trilogue.errors import WebhookInvalidError


class DeliveryInProgressError(WebhookInvalidError):
    """Another worker is handling this delivery. Answer 503, so that the service retries in case that worker fails.

    Every service retries after a 503. After a 400, 401, 403, 404 or 406 Sunshine does not ("Webhooks" guide).
    """

    response_status: int = 503


class DeliveryReplayedError(WebhookInvalidError):
    """The delivery's nonce belongs to a delivery that was already handled.

    Either it is an attacker's replay, or the service did not receive our answer to the first delivery. Answer 200 in
    both cases: an error would make the service go on retrying, and a 200 gives an attacker no information.
    """

    response_status: int = 200
