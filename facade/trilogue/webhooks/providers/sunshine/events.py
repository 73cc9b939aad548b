"""Sunshine's events: one class for each trigger, and how a delivery becomes events.

The payloads are the generated models of Sunshine's own event schemas.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from trilogue.webhooks._fields import Fields, as_array
from trilogue.webhooks.events import Event, MessageEvent, RawEvent, UnknownEvent, digest_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.records import Message
    from trilogue.webhooks._fields import JSON
    from trilogue.webhooks._schemes import Proof
    from trilogue_sunshine.models import (
        ClientAddEventPayload,
        ClientRemoveEventPayload,
        ClientUpdateEventPayload,
        ConversationCreateEventPayload,
        ConversationJoinEventPayload,
        ConversationLeaveEventPayload,
        ConversationMessageDeliveryFailureEventPayload,
        ConversationMessageDeliveryPayload,
        ConversationMessageEventPayload,
        ConversationPostbackEventPayload,
        ConversationReadEventPayload,
        ConversationReferralEventPayload,
        ConversationRemoveEventPayload,
        ConversationTypingEventPayload,
        SwitchboardAcceptControlFailurePayload,
        SwitchboardAcceptControlPayload,
        SwitchboardOfferControlFailurePayload,
        SwitchboardOfferControlPayload,
        SwitchboardPassControlFailurePayload,
        SwitchboardPassControlPayload,
        SwitchboardReleaseControlPayload,
        UserMergeEventPayload,
        UserRemoveEventPayload,
        UserUpdateEventPayload,
    )


@frozen(kw_only=True)
class SunshineEvent(Event):
    """Any event of a known form from Sunshine. ``payload`` is None where a delivery has none that can be read."""

    webhook_version: str | None = field(default=None, eq=False)


@frozen(kw_only=True)
class SunshineClientAdded(SunshineEvent):
    """``client:add``: a channel was linked to a user."""

    payload: ClientAddEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineClientRemoved(SunshineEvent):
    """``client:remove``: a channel was taken from a user."""

    payload: ClientRemoveEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineClientUpdated(SunshineEvent):
    """``client:update``: a user's channel was confirmed, blocked, unblocked or matched."""

    payload: ClientUpdateEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineConversationCreated(SunshineEvent):
    """``conversation:create``: a conversation began."""

    payload: ConversationCreateEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineConversationJoined(SunshineEvent):
    """``conversation:join``: a user joined a conversation."""

    payload: ConversationJoinEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineConversationLeft(SunshineEvent):
    """``conversation:leave``: a user left a conversation."""

    payload: ConversationLeaveEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineConversationRemoved(SunshineEvent):
    """``conversation:remove``: a conversation was deleted."""

    payload: ConversationRemoveEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineMessage(SunshineEvent, MessageEvent):
    """``conversation:message``: either side wrote a message."""

    payload: ConversationMessageEventPayload | None = field(eq=False)

    @property
    def message(self) -> Message:
        """The message as a provider-neutral record."""
        from trilogue.webhooks._messages import from_sunshine  # noqa: PLC0415  # loads the provider's package

        return from_sunshine(self.payload, sent_at=self.occurred_at, fallback_id=self.id)


@frozen(kw_only=True)
class SunshineDeliveredToChannel(SunshineEvent):
    """``conversation:message:delivery:channel``: a message reached its channel."""

    payload: ConversationMessageDeliveryPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineDeliveryFailed(SunshineEvent):
    """``conversation:message:delivery:failure``: a message could not be delivered."""

    payload: ConversationMessageDeliveryFailureEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineDeliveredToUser(SunshineEvent):
    """``conversation:message:delivery:user``: a message reached the user's device."""

    payload: ConversationMessageDeliveryPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshinePostback(SunshineEvent):
    """``conversation:postback``: a user pressed a postback button."""

    payload: ConversationPostbackEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineConversationRead(SunshineEvent):
    """``conversation:read``: messages were read."""

    payload: ConversationReadEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineReferral(SunshineEvent):
    """``conversation:referral``: a user came to a conversation by a link."""

    payload: ConversationReferralEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineTyping(SunshineEvent):
    """``conversation:typing``: somebody started or stopped typing."""

    payload: ConversationTypingEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineControlAccepted(SunshineEvent):
    """``switchboard:acceptControl``: an integration accepted control of a conversation."""

    payload: SwitchboardAcceptControlPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineAcceptControlFailed(SunshineEvent):
    """``switchboard:acceptControl:failure``: accepting control failed."""

    payload: SwitchboardAcceptControlFailurePayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineControlOffered(SunshineEvent):
    """``switchboard:offerControl``: control was offered to an integration."""

    payload: SwitchboardOfferControlPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineOfferControlFailed(SunshineEvent):
    """``switchboard:offerControl:failure``: offering control failed."""

    payload: SwitchboardOfferControlFailurePayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineControlPassed(SunshineEvent):
    """``switchboard:passControl``: control was passed to an integration."""

    payload: SwitchboardPassControlPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshinePassControlFailed(SunshineEvent):
    """``switchboard:passControl:failure``: passing control failed."""

    payload: SwitchboardPassControlFailurePayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineControlReleased(SunshineEvent):
    """``switchboard:releaseControl``: an integration gave control up."""

    payload: SwitchboardReleaseControlPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineUsersMerged(SunshineEvent):
    """``user:merge``: two users turned out to be one."""

    payload: UserMergeEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineUserUpdated(SunshineEvent):
    """``user:update``: a user changed."""

    payload: UserUpdateEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineUserRemoved(SunshineEvent):
    """``user:remove``: a user was deleted."""

    payload: UserRemoveEventPayload | None = field(eq=False)


@frozen
class SunshineKind:
    """One kind of event."""

    trigger: str
    event: Callable[..., Event]
    payload: str | None
    """What the generated model of its payload is called; None where Sunshine's document has no schema of it."""


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


def read_sunshine(delivery: JSON, body: bytes, proof: Proof | None) -> list[Event]:  # noqa: ARG001  # proves nothing more
    """The events of a delivery, in its order."""
    fields = Fields(delivery)
    webhook = Fields(fields.child("webhook"))
    shared: dict[str, Any] = {"app_id": Fields(fields.child("app")).text("id"), "subscription_id": webhook.text("id")}
    entries = as_array(delivery.get("events"))
    if entries is None:
        return [UnknownEvent(provider="sunshine", kind="", id=digest_id(body), raw=delivery, **shared)]
    return [_event(entry, shared, webhook.text("version")) for entry in entries]


def _event(entry: object, shared: dict[str, Any], webhook_version: str | None) -> Event:
    fields = Fields(entry)
    trigger = fields.text("type") or ""
    envelope: dict[str, Any] = {
        **shared,
        "provider": "sunshine",
        "kind": trigger,
        "id": fields.text("id") or digest_id(json.dumps(entry, sort_keys=True).encode()),
        "occurred_at": fields.moment("createdAt"),
        "raw": entry if isinstance(entry, dict) else {"events": [entry]},
    }
    kind = _BY_TRIGGER.get(trigger)
    if kind is None:
        return UnknownEvent(**envelope)
    content = fields.child("payload")
    if kind.payload is None:
        return kind.event(**envelope, payload=content or {})
    from trilogue_sunshine import models  # noqa: PLC0415  # loaded with the first event of Sunshine's

    payload = None if content is None else getattr(models, kind.payload).from_dict(content)
    return kind.event(**envelope, webhook_version=webhook_version, payload=payload)
