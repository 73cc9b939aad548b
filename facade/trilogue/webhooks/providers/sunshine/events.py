"""Sunshine's events, one class for each trigger. Payloads are the generated models of Sunshine's event schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from trilogue.webhooks.events import Event, MessageEvent

if TYPE_CHECKING:
    from trilogue.records import Message
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
    """Base of Sunshine's typed events. ``payload`` is None if the delivery has none, or not an object."""

    webhook_version: str | None = field(default=None, eq=False)
    """The version of the webhook: ``v2``."""


@frozen(kw_only=True)
class SunshineClientAdded(SunshineEvent):
    """``client:add``: a channel was linked to a user."""

    payload: ClientAddEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineClientRemoved(SunshineEvent):
    """``client:remove``: a channel was removed from a user."""

    payload: ClientRemoveEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineClientUpdated(SunshineEvent):
    """``client:update``: a user's channel was confirmed, blocked, unblocked or matched."""

    payload: ClientUpdateEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineConversationCreated(SunshineEvent):
    """``conversation:create``: a conversation was created."""

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
    """``conversation:message``: a user or the business wrote a message."""

    payload: ConversationMessageEventPayload | None = field(eq=False)

    @property
    def message(self) -> Message:
        """The message as a provider-neutral record. If it cannot be read, the record's ``problem`` says why."""
        from trilogue.webhooks.providers.sunshine._messages import event_message  # noqa: PLC0415 - loads the models

        return event_message(self.payload, sent_at=self.occurred_at, fallback_id=self.id)


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
    """``conversation:referral``: a user was referred to a conversation."""

    payload: ConversationReferralEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineTyping(SunshineEvent):
    """``conversation:typing``: a participant started or stopped typing."""

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
    """``switchboard:releaseControl``: an integration released control of a conversation."""

    payload: SwitchboardReleaseControlPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineUsersMerged(SunshineEvent):
    """``user:merge``: two users were merged."""

    payload: UserMergeEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineUserUpdated(SunshineEvent):
    """``user:update``: a user was updated."""

    payload: UserUpdateEventPayload | None = field(eq=False)


@frozen(kw_only=True)
class SunshineUserRemoved(SunshineEvent):
    """``user:remove``: a user was deleted."""

    payload: UserRemoveEventPayload | None = field(eq=False)
