"""Verifies the webhooks of the three services, parses them into typed events, and has each event handled once.

`sunshine`, `dixa` and `sinch` make a receiver, which takes the raw body and the headers of a request. It does no I/O
and works with any web framework. The models of a service are loaded with its first event.

    receiver = webhooks.sinch(secret="…", replays=webhooks.MemoryReplayStore())

    with receiver.accept(body, headers) as delivery:
        for event in delivery:
            match event:
                case webhooks.MessageEvent(message=message) if message.direction == "inbound":
                    answer(message)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from trilogue.errors import WebhookInvalidError
from trilogue.webhooks.deliveries import Delivery
from trilogue.webhooks.errors import DeliveryInProgressError, DeliveryReplayedError
from trilogue.webhooks.events import Event, MessageEvent, RawEvent, UnknownEvent
from trilogue.webhooks.receivers import Receiver
from trilogue.webhooks.replay_stores import AsyncReplayStore, Claim, MemoryReplayStore, ReplayStore

if TYPE_CHECKING:
    from trilogue.webhooks.applications.asynchronous import asgi
    from trilogue.webhooks.applications.blocking import wsgi
    from trilogue.webhooks.applications.replies import AsyncReply, Reply
    from trilogue.webhooks.inbox.databases import InboxUnavailableError
    from trilogue.webhooks.inbox.inbox import DeadLetter, Inbox
    from trilogue.webhooks.providers.dixa.events import (
        DixaConversationChanged,
        DixaConversationNotice,
        DixaEvent,
        DixaMessageAdded,
        DixaNoteAdded,
        DixaRated,
        DixaTagAdded,
        DixaTagRemoved,
    )
    from trilogue.webhooks.providers.dixa.kinds import dixa_fqn, dixa_kind
    from trilogue.webhooks.providers.dixa.receiver import dixa
    from trilogue.webhooks.providers.sinch.events import (
        SinchCapability,
        SinchContactChanged,
        SinchContactsDuplicated,
        SinchContactsMerged,
        SinchConversationChanged,
        SinchDelivery,
        SinchEvent,
        SinchMessage,
        SinchMessageSubmitted,
        SinchOptedIn,
        SinchOptedOut,
        SinchReaction,
    )
    from trilogue.webhooks.providers.sinch.receiver import sinch
    from trilogue.webhooks.providers.sunshine.events import (
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
    from trilogue.webhooks.providers.sunshine.receiver import sunshine
    from trilogue.webhooks.subscriptions.managing import (
        list_subscriptions,
        list_subscriptions_async,
        subscribe,
        subscribe_async,
        unsubscribe,
        unsubscribe_async,
    )
    from trilogue.webhooks.subscriptions.records import Subscription

# Names that are loaded on first use, so that a program loads only the services that it receives webhooks of.
_MODULES = {
    "AsyncReply": "applications.replies",
    "DeadLetter": "inbox.inbox",
    "Inbox": "inbox.inbox",
    "InboxUnavailableError": "inbox.databases",
    "Reply": "applications.replies",
    "Subscription": "subscriptions.records",
    "asgi": "applications.asynchronous",
    "dixa": "providers.dixa.receiver",
    "dixa_fqn": "providers.dixa.kinds",
    "dixa_kind": "providers.dixa.kinds",
    "sinch": "providers.sinch.receiver",
    "sunshine": "providers.sunshine.receiver",
    **dict.fromkeys(
        (
            "list_subscriptions",
            "list_subscriptions_async",
            "subscribe",
            "subscribe_async",
            "unsubscribe",
            "unsubscribe_async",
        ),
        "subscriptions.managing",
    ),
    "wsgi": "applications.blocking",
}
_EVENT_MODULES = {
    "Dixa": "providers.dixa.events",
    "Sinch": "providers.sinch.events",
    "Sunshine": "providers.sunshine.events",
}
"""By the prefix of the class's name."""


def __getattr__(name: str) -> object:
    modules = (module for prefix, module in _EVENT_MODULES.items() if name.startswith(prefix))
    module = _MODULES.get(name) or next(modules, None)
    if module is None or name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


__all__ = [
    "AsyncReplayStore",
    "AsyncReply",
    "Claim",
    "DeadLetter",
    "Delivery",
    "DeliveryInProgressError",
    "DeliveryReplayedError",
    "DixaConversationChanged",
    "DixaConversationNotice",
    "DixaEvent",
    "DixaMessageAdded",
    "DixaNoteAdded",
    "DixaRated",
    "DixaTagAdded",
    "DixaTagRemoved",
    "Event",
    "Inbox",
    "InboxUnavailableError",
    "MemoryReplayStore",
    "MessageEvent",
    "RawEvent",
    "Receiver",
    "ReplayStore",
    "Reply",
    "SinchCapability",
    "SinchContactChanged",
    "SinchContactsDuplicated",
    "SinchContactsMerged",
    "SinchConversationChanged",
    "SinchDelivery",
    "SinchEvent",
    "SinchMessage",
    "SinchMessageSubmitted",
    "SinchOptedIn",
    "SinchOptedOut",
    "SinchReaction",
    "Subscription",
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
    "asgi",
    "dixa",
    "dixa_fqn",
    "dixa_kind",
    "list_subscriptions",
    "list_subscriptions_async",
    "sinch",
    "subscribe",
    "subscribe_async",
    "sunshine",
    "unsubscribe",
    "unsubscribe_async",
    "wsgi",
]
