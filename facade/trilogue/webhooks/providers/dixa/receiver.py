"""Makes receivers for Dixa's webhooks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from trilogue.errors import ConfigError
from trilogue.webhooks._signatures import DEFAULT_TOLERANCE
from trilogue.webhooks.providers.dixa._signature import DixaSignature
from trilogue.webhooks.providers.dixa.kinds import parse_events
from trilogue.webhooks.receivers import DEFAULT_MAX_BODY_BYTES, Receiver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.webhooks.replay_stores import AsyncReplayStore, ReplayStore


def dixa(
    *,
    secret: str | Iterable[str],
    tolerance: float = DEFAULT_TOLERANCE,
    replays: ReplayStore | AsyncReplayStore | None = None,
    max_body_bytes: int = DEFAULT_MAX_BODY_BYTES,
    clock: Callable[[], float] = time.time,
) -> Receiver:
    """A receiver for Dixa's webhooks, which are signed with a timestamp.

    The header `X-DIXA-SIGNATURE` holds an HMAC-SHA256 of timestamp and body ("Security best practices").

    Args:
        secret: the subscription's secret key, hexadecimal as its page shows it. Give both secrets while you change it.
        tolerance: seconds by which the signed timestamp may differ from now, in either direction; 300 by default,
            `math.inf` turns the check off. Dixa does not document whether a retry is signed again. A wide
            tolerance is safe if the replay store keeps events for longer than it.
        replays: remembers which events were handled. None does not detect duplicates. Dixa has been observed to send an
            event several times at once.
        max_body_bytes: the longest body that is accepted, in bytes; 4 MiB by default.
        clock: the current time, in seconds since 1970.

    Returns:
        A receiver, to be kept for all deliveries.

    Raises:
        ConfigError: if a secret is missing or not hexadecimal, or the tolerance is negative.

    """
    try:
        scheme = DixaSignature(secret, tolerance=tolerance, clock=clock)
    except ConfigError as error:
        raise error.with_traceback(None)  # noqa: B904 - the same error; the frames inside hold the secret
    finally:
        del secret
    return Receiver(scheme, parse_events, replays=replays, max_body_bytes=max_body_bytes)
