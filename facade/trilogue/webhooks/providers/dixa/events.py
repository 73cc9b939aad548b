"""Dixa's events, by the form of their payload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from trilogue._internal.json_fields import Fields
from trilogue.webhooks.events import Event, MessageEvent

if TYPE_CHECKING:
    from trilogue.records import Message
    from trilogue.webhooks.providers.dixa.payloads import (
        DixaConversationPayload,
        DixaMessagePayload,
        DixaNamed,
        DixaNotePayload,
        DixaRatingPayload,
        DixaTagPayload,
    )


@frozen(kw_only=True)
class DixaEvent(Event):
    """Base of Dixa's typed events. ``payload`` is what happened, as an object of its kind."""

    organization: DixaNamed | None = field(default=None, eq=False)
    """The organization that the event is of."""
    version: str | None = field(default=None, eq=False)
    """``event_version`` of the delivery: ``1``."""


@frozen(kw_only=True)
class DixaConversationChanged(DixaEvent):
    """A conversation or its attributes changed: it was created, opened, assigned, transferred, …; see ``kind``."""

    payload: DixaConversationPayload = field(eq=False)


@frozen(kw_only=True)
class DixaConversationNotice(DixaEvent):
    """A message was delivered or not, an SLA was met or not, an agent types; see ``kind``.

    Dixa documents the conversation of these events only; ``raw`` has the rest.
    """

    payload: DixaConversationPayload = field(eq=False)


@frozen(kw_only=True)
class DixaMessageAdded(DixaEvent, MessageEvent):
    """``ConversationMessageAdded``: an end user or an agent wrote a message."""

    payload: DixaMessagePayload = field(eq=False)

    @property
    def message(self) -> Message:
        """The message as a provider-neutral record."""
        from trilogue.webhooks.providers.dixa._messages import event_message  # noqa: PLC0415 - loads the records

        data = Fields(self.raw).child("data") or {}
        return event_message(self.payload, data, sent_at=self.occurred_at, fallback_id=self.id)


@frozen(kw_only=True)
class DixaNoteAdded(DixaEvent):
    """``ConversationNoteAdded``: an agent wrote an internal note."""

    payload: DixaNotePayload = field(eq=False)


@frozen(kw_only=True)
class DixaTagAdded(DixaEvent):
    """``ConversationTagAdded``: a tag was added to a conversation."""

    payload: DixaTagPayload = field(eq=False)


@frozen(kw_only=True)
class DixaTagRemoved(DixaEvent):
    """``ConversationTagRemoved``: a tag was removed from a conversation."""

    payload: DixaTagPayload = field(eq=False)


@frozen(kw_only=True)
class DixaRated(DixaEvent):
    """``ConversationRated``: an end user rated a conversation, or commented on the rating."""

    payload: DixaRatingPayload = field(eq=False)
