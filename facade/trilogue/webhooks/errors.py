"""The refusals of a receiver. Each carries, as ``status``, the HTTP status to answer the delivery with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.errors import WebhookInvalidError

if TYPE_CHECKING:
    from trilogue.records import Provider

NOT_GENUINE = 401
NOT_READABLE = 400
TOO_LONG = 413


class DeliveryInProgressError(WebhookInvalidError):
    """Another worker is handling this delivery: ask the service to come again, should that worker fail.

    ``status`` is 503, which every service tries again. (After a 400, 401, 403, 404 or 406 Sunshine gives up.)
    """

    @classmethod
    def of(cls, provider: Provider) -> DeliveryInProgressError:
        """The refusal of one service's delivery."""
        message = "another worker is handling this delivery: answer 503, so that it comes again should that one fail"
        return cls(message, provider=provider, status=503, retryable=True)


class DeliveryReplayedError(WebhookInvalidError):
    """The nonce is that of a delivery that was handled: somebody's replay, or the service missed our answer to it.

    ``status`` is 200: nothing is left to do, and the two cannot be told apart. A replay learns nothing from it, while
    the service would go on retrying after an error.
    """

    @classmethod
    def of(cls, provider: Provider) -> DeliveryReplayedError:
        """The refusal of one service's delivery."""
        return cls("this delivery was handled before: its nonce is known", provider=provider, status=200)


def refuse(provider: Provider, reason: str, *, status: int = NOT_GENUINE) -> WebhookInvalidError:
    """A refusal for the reason given, which names headers and limits but no signature and no secret."""
    return WebhookInvalidError(reason, provider=provider, status=status)
