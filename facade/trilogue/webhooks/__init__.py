"""Deliveries of the three services: verified, parsed into typed events, each handled once.

Make a receiver with `sunshine`, `dixa` or `sinch`, and give it the request's raw body and its headers. Nothing here
does I/O or knows a web framework, and no service's models are loaded before an event of that service arrives.
"""

from __future__ import annotations

import time
from importlib import import_module
from typing import TYPE_CHECKING

from trilogue.errors import WebhookInvalidError
from trilogue.webhooks._delivery import Delivery
from trilogue.webhooks._receiver import DEFAULT_MAX_BODY_BYTES, Receiver
from trilogue.webhooks._refusals import DeliveryInProgressError, DeliveryReplayedError
from trilogue.webhooks._replays import AsyncReplayStore, Claim, MemoryReplayStore, ReplayStore
from trilogue.webhooks._schemes import DEFAULT_TOLERANCE, DixaSignature, SinchSignature, SunshineKey
from trilogue.webhooks.events import Event, MessageEvent, RawEvent, UnknownEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trilogue.webhooks.dixa_events import (
        DixaConversationChanged,
        DixaEvent,
        DixaMessageAdded,
        DixaNoteAdded,
        DixaRated,
        DixaTagAdded,
        DixaTagRemoved,
        dixa_fqn,
        dixa_kind,
    )
    from trilogue.webhooks.sinch_events import (
        SinchCapability,
        SinchContactChanged,
        SinchContactsMerged,
        SinchConversationChanged,
        SinchDelivery,
        SinchEvent,
        SinchMessage,
        SinchMessageSubmitted,
        SinchOptedIn,
        SinchOptedOut,
    )
    from trilogue.webhooks.sunshine_events import (
        SunshineAcceptControlFailed,
        SunshineClientAdded,
        SunshineClientRemoved,
        SunshineClientUpdated,
        SunshineControlAccepted,
        SunshineControlOffered,
        SunshineControlPassed,
        SunshineControlReleased,
        SunshineConversationCreated,
        SunshineConversationJoined,
        SunshineConversationLeft,
        SunshineConversationRead,
        SunshineConversationRemoved,
        SunshineDeliveredToChannel,
        SunshineDeliveredToUser,
        SunshineDeliveryFailed,
        SunshineEvent,
        SunshineMessage,
        SunshineOfferControlFailed,
        SunshinePassControlFailed,
        SunshinePostback,
        SunshineReferral,
        SunshineTyping,
        SunshineUserRemoved,
        SunshineUsersMerged,
        SunshineUserUpdated,
    )

# The modules of the three services' events, by how their public names begin: loaded with the first use of one.
_EVENTS = {"Sunshine": "sunshine_events", "Dixa": "dixa_events", "dixa_": "dixa_events", "Sinch": "sinch_events"}


def sunshine(
    *,
    secret: str | Iterable[str],
    replays: ReplayStore | AsyncReplayStore | None = None,
    max_body_bytes: int = DEFAULT_MAX_BODY_BYTES,
) -> Receiver:
    """A receiver for webhooks of Sunshine Conversations.

    Sunshine signs nothing: it sends the webhook's secret along, in the header `X-API-Key`. Whoever has read one
    delivery can forge others, and no delivery grows old: serve the URL over TLS alone, and give a replay store.

    Args:
        secret: The webhook's `secret`, as `create_webhook` and `list_webhooks` of the API show it; several while it
            is being changed: a delivery that is answered with 401 does not come again.
        replays: Where handled events are remembered; None does not look for duplicates. Sunshine sends an event up to
            five times in fifteen minutes.
        max_body_bytes: The longest body accepted.

    Raises:
        ConfigError: If a secret is missing or cannot be right.

    """
    from trilogue.webhooks.sunshine_events import read_sunshine  # noqa: PLC0415  # with the first receiver of its kind

    return Receiver(SunshineKey(secret), read_sunshine, replays=replays, max_body_bytes=max_body_bytes)


def dixa(
    *,
    secret: str | Iterable[str],
    tolerance: float = DEFAULT_TOLERANCE,
    replays: ReplayStore | AsyncReplayStore | None = None,
    max_body_bytes: int = DEFAULT_MAX_BODY_BYTES,
    clock: Callable[[], float] = time.time,
) -> Receiver:
    """A receiver for Dixa's webhooks, which are signed with a timestamp (HMAC-SHA256, `X-DIXA-SIGNATURE`).

    Args:
        secret: The subscription's secret key, hexadecimal as its page shows it; several while it is being changed.
        tolerance: Seconds the signed timestamp may lie in the past or in the future; `math.inf` turns the check off.
            Dixa does not say whether a retry is signed anew: with a replay store a wide tolerance costs nothing.
        replays: Where handled events are remembered; None does not look for duplicates. Dixa has been seen to send an
            event several times at once.
        max_body_bytes: The longest body accepted.
        clock: The time, in seconds since 1970.

    Raises:
        ConfigError: If a secret is missing or not hexadecimal, or the tolerance is negative.

    """
    from trilogue.webhooks.dixa_events import read_dixa  # noqa: PLC0415  # with the first receiver of its kind

    scheme = DixaSignature(secret, tolerance=tolerance, clock=clock)
    return Receiver(scheme, read_dixa, replays=replays, max_body_bytes=max_body_bytes)


def sinch(
    *,
    secret: str | Iterable[str],
    tolerance: float = DEFAULT_TOLERANCE,
    replays: ReplayStore | AsyncReplayStore | None = None,
    max_body_bytes: int = DEFAULT_MAX_BODY_BYTES,
    clock: Callable[[], float] = time.time,
) -> Receiver:
    """A receiver for callbacks of the Sinch Conversation API, signed with a nonce and a timestamp (HMAC-SHA256).

    Args:
        secret: The webhook's `secret`, as you chose it; several while it is being changed. A webhook without a secret
            is not signed, and its deliveries are refused here.
        tolerance: Seconds the signed timestamp may lie in the past or in the future; `math.inf` turns the check off.
            Sinch does not say whether a retry is signed anew: with a replay store a wide tolerance costs nothing.
        replays: Where nonces and handled events are remembered; None does not look for duplicates. A nonce counts as
            used once its delivery is handled, so that a retry after a failure is accepted whether or not it is signed
            anew.
        max_body_bytes: The longest body accepted.
        clock: The time, in seconds since 1970.

    Raises:
        ConfigError: If a secret is missing, or the tolerance is negative.

    """
    from trilogue.webhooks.sinch_events import read_sinch  # noqa: PLC0415  # with the first receiver of its kind

    scheme = SinchSignature(secret, tolerance=tolerance, clock=clock)
    return Receiver(scheme, read_sinch, replays=replays, max_body_bytes=max_body_bytes)


def __getattr__(name: str) -> object:
    for beginning, module in _EVENTS.items():
        if name.startswith(beginning) and name in __all__:
            value: object = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = [
    "AsyncReplayStore",
    "Claim",
    "Delivery",
    "DeliveryInProgressError",
    "DeliveryReplayedError",
    "DixaConversationChanged",
    "DixaEvent",
    "DixaMessageAdded",
    "DixaNoteAdded",
    "DixaRated",
    "DixaTagAdded",
    "DixaTagRemoved",
    "Event",
    "MemoryReplayStore",
    "MessageEvent",
    "RawEvent",
    "Receiver",
    "ReplayStore",
    "SinchCapability",
    "SinchContactChanged",
    "SinchContactsMerged",
    "SinchConversationChanged",
    "SinchDelivery",
    "SinchEvent",
    "SinchMessage",
    "SinchMessageSubmitted",
    "SinchOptedIn",
    "SinchOptedOut",
    "SunshineAcceptControlFailed",
    "SunshineClientAdded",
    "SunshineClientRemoved",
    "SunshineClientUpdated",
    "SunshineControlAccepted",
    "SunshineControlOffered",
    "SunshineControlPassed",
    "SunshineControlReleased",
    "SunshineConversationCreated",
    "SunshineConversationJoined",
    "SunshineConversationLeft",
    "SunshineConversationRead",
    "SunshineConversationRemoved",
    "SunshineDeliveredToChannel",
    "SunshineDeliveredToUser",
    "SunshineDeliveryFailed",
    "SunshineEvent",
    "SunshineMessage",
    "SunshineOfferControlFailed",
    "SunshinePassControlFailed",
    "SunshinePostback",
    "SunshineReferral",
    "SunshineTyping",
    "SunshineUserRemoved",
    "SunshineUserUpdated",
    "SunshineUsersMerged",
    "UnknownEvent",
    "WebhookInvalidError",
    "dixa",
    "dixa_fqn",
    "dixa_kind",
    "sinch",
    "sunshine",
]
