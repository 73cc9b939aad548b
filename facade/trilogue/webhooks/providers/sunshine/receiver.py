"""Makes receivers for Sunshine's webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.errors import ConfigError
from trilogue.webhooks.providers.sunshine._signature import SunshineSecret
from trilogue.webhooks.providers.sunshine.kinds import parse_events
from trilogue.webhooks.receivers import DEFAULT_MAX_BODY_BYTES, Receiver

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trilogue.webhooks.replay_stores import AsyncReplayStore, ReplayStore


def sunshine(
    *,
    secret: str | Iterable[str],
    replays: ReplayStore | AsyncReplayStore | None = None,
    max_body_bytes: int = DEFAULT_MAX_BODY_BYTES,
) -> Receiver:
    """A receiver for webhooks of Sunshine Conversations.

    Sunshine does not sign its webhooks: it sends the webhook's secret in the header `X-API-Key` ("Webhooks" guide). A
    party that reads one delivery can forge others, and a delivery does not expire. Serve the URL over TLS only, and
    use a replay store.

    Args:
        secret: the webhook's `secret`, which the API's `create_webhook` and `list_webhooks` return. Give both secrets
            while you change it: Sunshine does not repeat a delivery that was answered with 401.
        replays: remembers which events were handled. None does not detect duplicates. Sunshine sends an event up to
            five times in fifteen minutes.
        max_body_bytes: the longest body that is accepted, in bytes; 4 MiB by default.

    Returns:
        A receiver, to be kept for all deliveries.

    Raises:
        ConfigError: if a secret is missing or cannot be sent as a header.

    Example:
        >>> receiver = webhooks.sunshine(secret=os.environ["WEBHOOK_SECRET"], replays=webhooks.MemoryReplayStore())

    """
    try:
        scheme = SunshineSecret(secret)
    except ConfigError as error:
        raise error.with_traceback(None)  # noqa: B904 - the same error; the frames inside hold the secret
    finally:
        del secret
    return Receiver(scheme, parse_events, replays=replays, max_body_bytes=max_body_bytes)
