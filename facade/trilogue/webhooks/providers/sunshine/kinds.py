"""Sunshine's triggers ("Webhooks" guide) with their event classes and payload models, and the parser that uses them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import frozen

from trilogue._internal.json_fields import Fields, as_array
from trilogue._internal.json_types import is_object
from trilogue.webhooks.events import Event, RawEvent, UnknownEvent, digest_id
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

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._internal.json_types import JsonObject
    from trilogue.webhooks._signatures import DeliveryHeaders


@frozen
class SunshineKind:
    """A kind of event."""

    trigger: str
    event: Callable[..., Event]
    payload: str | None
    """The name of the generated payload model; None if Sunshine's document has no schema for it."""


SUNSHINE_KINDS = (
    SunshineKind("client:add", SunshineClientAdded, "ClientAddEventPayload"),
    SunshineKind("client:remove", SunshineClientRemoved, "ClientRemoveEventPayload"),
    SunshineKind("client:update", SunshineClientUpdated, "ClientUpdateEventPayload"),
    SunshineKind("conversation:create", SunshineConversationCreated, "ConversationCreateEventPayload"),
    SunshineKind("conversation:join", SunshineConversationJoined, "ConversationJoinEventPayload"),
    SunshineKind("conversation:leave", SunshineConversationLeft, "ConversationLeaveEventPayload"),
    SunshineKind("conversation:remove", SunshineConversationRemoved, "ConversationRemoveEventPayload"),
    SunshineKind("conversation:message", SunshineMessage, "ConversationMessageEventPayload"),
    SunshineKind(
        "conversation:message:delivery:channel", SunshineDeliveredToChannel, "ConversationMessageDeliveryPayload"
    ),
    SunshineKind(
        "conversation:message:delivery:failure",
        SunshineDeliveryFailed,
        "ConversationMessageDeliveryFailureEventPayload",
    ),
    SunshineKind("conversation:message:delivery:user", SunshineDeliveredToUser, "ConversationMessageDeliveryPayload"),
    SunshineKind("conversation:postback", SunshinePostback, "ConversationPostbackEventPayload"),
    SunshineKind("conversation:read", SunshineConversationRead, "ConversationReadEventPayload"),
    SunshineKind("conversation:referral", SunshineReferral, "ConversationReferralEventPayload"),
    SunshineKind("conversation:typing", SunshineTyping, "ConversationTypingEventPayload"),
    SunshineKind("passthrough:messaging", RawEvent, None),
    SunshineKind("switchboard:acceptControl", SunshineControlAccepted, "SwitchboardAcceptControlPayload"),
    SunshineKind(
        "switchboard:acceptControl:failure", SunshineAcceptControlFailed, "SwitchboardAcceptControlFailurePayload"
    ),
    SunshineKind("switchboard:offerControl", SunshineControlOffered, "SwitchboardOfferControlPayload"),
    SunshineKind(
        "switchboard:offerControl:failure", SunshineOfferControlFailed, "SwitchboardOfferControlFailurePayload"
    ),
    SunshineKind("switchboard:passControl", SunshineControlPassed, "SwitchboardPassControlPayload"),
    SunshineKind("switchboard:passControl:failure", SunshinePassControlFailed, "SwitchboardPassControlFailurePayload"),
    SunshineKind("switchboard:releaseControl", SunshineControlReleased, "SwitchboardReleaseControlPayload"),
    SunshineKind("user:merge", SunshineUsersMerged, "UserMergeEventPayload"),
    SunshineKind("user:update", SunshineUserUpdated, "UserUpdateEventPayload"),
    SunshineKind("user:remove", SunshineUserRemoved, "UserRemoveEventPayload"),
)

_BY_TRIGGER = {kind.trigger: kind for kind in SUNSHINE_KINDS}


def parse_events(
    delivery: JsonObject,
    body: bytes,
    verified: DeliveryHeaders | None,  # noqa: ARG001 - Sunshine's headers say nothing about the events
) -> list[Event]:
    """The events of a delivery, in its order; one `UnknownEvent` if it has no array of events."""
    fields = Fields(delivery)
    webhook = Fields(fields.child("webhook"))
    app_id, subscription_id = Fields(fields.child("app")).text("id"), webhook.text("id")
    entries = as_array(delivery.get("events"))
    if entries is None:
        return [
            UnknownEvent(
                provider="sunshine",
                kind="",
                id=digest_id(body),
                app_id=app_id,
                subscription_id=subscription_id,
                raw=delivery,
            )
        ]
    shared = {"provider": "sunshine", "app_id": app_id, "subscription_id": subscription_id}
    return [_event(entry, shared, webhook.text("version")) for entry in entries]


def _event(entry: object, shared: dict[str, Any], webhook_version: str | None) -> Event:
    fields = Fields(entry)
    trigger = fields.text("type") or ""
    envelope: dict[str, Any] = {
        **shared,
        "kind": trigger,
        "id": fields.text("id") or digest_id(json.dumps(entry, sort_keys=True).encode()),
        "occurred_at": fields.time("createdAt"),
        "raw": entry if is_object(entry) else {"events": [entry]},
    }
    kind = _BY_TRIGGER.get(trigger)
    if kind is None:
        return UnknownEvent(**envelope)
    content = fields.child("payload")
    if kind.payload is None:
        return kind.event(**envelope, payload=content or {})
    from trilogue_sunshine import models  # noqa: PLC0415 - loaded with Sunshine's first typed event

    payload = None if content is None else getattr(models, kind.payload).from_dict(content)
    return kind.event(**envelope, webhook_version=webhook_version, payload=payload)
