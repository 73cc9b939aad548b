"""Makes receivers for Sinch's callbacks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from trilogue.errors import ConfigError
from trilogue.webhooks._signatures import DEFAULT_TOLERANCE
from trilogue.webhooks.providers.sinch._signature import SinchSignature
from trilogue.webhooks.providers.sinch.kinds import parse_events
from trilogue.webhooks.receivers import DEFAULT_MAX_BODY_BYTES, Receiver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.webhooks.replay_stores import AsyncReplayStore, ReplayStore


def sinch(
    *,
    secret: str | Iterable[str],
    tolerance: float = DEFAULT_TOLERANCE,
    replays: ReplayStore | AsyncReplayStore | None = None,
    max_body_bytes: int = DEFAULT_MAX_BODY_BYTES,
    clock: Callable[[], float] = time.time,
) -> Receiver:
    """A receiver for callbacks of the Sinch Conversation API, which are signed with a nonce and a timestamp.

    The header `x-sinch-webhook-signature` holds an HMAC-SHA256 of body, nonce and timestamp ("Conversation API
    callbacks", section on validating callbacks).

    Args:
        secret: the webhook's `secret`, as you set it. Give both secrets while you change it. Sinch does not sign the
            callbacks of a webhook without a secret; such deliveries are rejected.
        tolerance: seconds by which the signed timestamp may differ from now, in either direction; 300 by default,
            `math.inf` turns the check off. Sinch does not document whether a retry is signed again. A wide
            tolerance is safe if the replay store keeps events for longer than it.
        replays: remembers which nonces and events were handled. None does not detect duplicates. A nonce counts as used
            once its delivery is handled, so that a retry after a failure is accepted with the same nonce.
        max_body_bytes: the longest body that is accepted, in bytes; 4 MiB by default.
        clock: the current time, in seconds since 1970.

    Returns:
        A receiver, to be kept for all deliveries.

    Raises:
        ConfigError: if a secret is missing, or the tolerance is negative.

    """
    try:
        scheme = SinchSignature(secret, tolerance=tolerance, clock=clock)
    except ConfigError as error:
        raise error.with_traceback(None)  # noqa: B904 - the same error; the frames inside hold the secret
    finally:
        del secret
    return Receiver(scheme, parse_events, replays=replays, max_body_bytes=max_body_bytes)
