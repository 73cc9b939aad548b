"""Sinch's events, by the top-level key of the callback ("Conversation API callbacks")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from trilogue.webhooks.events import Event, MessageEvent

if TYPE_CHECKING:
    from trilogue.records import Message
    from trilogue.webhooks.providers.sinch.payloads import (
        SinchCapabilityPayload,
        SinchConsentPayload,
        SinchContactPayload,
        SinchConversationPayload,
        SinchDeliveryReport,
        SinchDuplicatesPayload,
        SinchMergePayload,
        SinchReactionPayload,
    )
    from trilogue_sinch.models import ConversationMessage


@frozen(kw_only=True)
class SinchEvent(Event):
    """Base of Sinch's typed events. ``payload`` is what happened, as an object of its kind."""

    project_id: str | None = field(default=None, eq=False)
    """The project that the event is of."""
    message_metadata: str | None = field(default=None, eq=False)
    """The metadata that you sent with the message that the event is about."""
    correlation_id: str | None = field(default=None, eq=False)
    """The correlation id that you sent with that message."""


@frozen(kw_only=True)
class SinchMessage(SinchEvent, MessageEvent):
    """``message``: a contact wrote a message."""

    payload: ConversationMessage = field(eq=False)

    @property
    def message(self) -> Message:
        """The message as a provider-neutral record. If it cannot be read, the record's ``problem`` says why."""
        from trilogue.webhooks.providers.sinch._messages import event_message  # noqa: PLC0415 - loads the models

        return event_message(self.payload, sent_at=self.occurred_at, fallback_id=self.id)


@frozen(kw_only=True)
class SinchMessageSubmitted(SinchMessage):
    """``message_submit_notification``: a message to a contact was submitted to its channel."""


@frozen(kw_only=True)
class SinchDelivery(SinchEvent):
    """``message_delivery_report``, ``event_delivery_report``: the delivery state of what you sent."""

    payload: SinchDeliveryReport = field(eq=False)


@frozen(kw_only=True)
class SinchReaction(SinchEvent):
    """``reaction_event``, which callbacks hold in an ``event``: a contact reacted to a message with an emoji."""

    payload: SinchReactionPayload = field(eq=False)


@frozen(kw_only=True)
class SinchConversationChanged(SinchEvent):
    """``conversation_start_notification``, ``…_stop_…`` and ``…_delete_…``; see ``kind``."""

    payload: SinchConversationPayload = field(eq=False)


@frozen(kw_only=True)
class SinchContactChanged(SinchEvent):
    """``contact_create_notification``, ``…_update_…`` and ``…_delete_…``; see ``kind``."""

    payload: SinchContactPayload = field(eq=False)


@frozen(kw_only=True)
class SinchContactsMerged(SinchEvent):
    """``contact_merge_notification``: two contacts were merged."""

    payload: SinchMergePayload = field(eq=False)


@frozen(kw_only=True)
class SinchContactsDuplicated(SinchEvent):
    """``duplicated_contact_identities_notification``: several contacts have the same channel identity."""

    payload: SinchDuplicatesPayload = field(eq=False)


@frozen(kw_only=True)
class SinchCapability(SinchEvent):
    """``capability_notification``: the answer to a capability query."""

    payload: SinchCapabilityPayload = field(eq=False)


@frozen(kw_only=True)
class SinchOptedIn(SinchEvent):
    """``opt_in_notification``: a contact opted in, or the attempt failed."""

    payload: SinchConsentPayload = field(eq=False)


@frozen(kw_only=True)
class SinchOptedOut(SinchEvent):
    """``opt_out_notification``: a contact opted out, or the attempt failed."""

    payload: SinchConsentPayload = field(eq=False)
