"""Dixa's events: the twenty that can be subscribed to, under both of their names, and how a delivery becomes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

from trilogue.webhooks._fields import Fields
from trilogue.webhooks.dixa_payloads import (
    DixaConversationPayload,
    DixaMessagePayload,
    DixaNamed,
    DixaNotePayload,
    DixaRatingPayload,
    DixaTagPayload,
)
from trilogue.webhooks.events import Event, MessageEvent, RawEvent, UnknownEvent, digest_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.records import Message
    from trilogue.webhooks._fields import JSON
    from trilogue.webhooks._schemes import Proof


@frozen(kw_only=True)
class DixaEvent(Event):
    """Any event of a known form from Dixa."""

    organization: DixaNamed | None = field(default=None, eq=False)
    version: str | None = field(default=None, eq=False)
    """The form's version, as Dixa counts it."""


@frozen(kw_only=True)
class DixaConversationChanged(DixaEvent):
    """A conversation began, was opened, enqueued, assigned, transferred, closed, …: ``kind`` says which."""

    payload: DixaConversationPayload = field(eq=False)


@frozen(kw_only=True)
class DixaMessageAdded(DixaEvent, MessageEvent):
    """``ConversationMessageAdded``: either side wrote a message."""

    payload: DixaMessagePayload = field(eq=False)

    @property
    def message(self) -> Message:
        """The message as a provider-neutral record."""
        from trilogue.webhooks._messages import from_dixa  # noqa: PLC0415  # loads records

        return from_dixa(self.payload, sent_at=self.occurred_at, fallback_id=self.id)


@frozen(kw_only=True)
class DixaNoteAdded(DixaEvent):
    """``ConversationNoteAdded``: an agent wrote an internal note."""

    payload: DixaNotePayload = field(eq=False)


@frozen(kw_only=True)
class DixaTagAdded(DixaEvent):
    """``ConversationTagAdded``."""

    payload: DixaTagPayload = field(eq=False)


@frozen(kw_only=True)
class DixaTagRemoved(DixaEvent):
    """``ConversationTagRemoved``."""

    payload: DixaTagPayload = field(eq=False)


@frozen(kw_only=True)
class DixaRated(DixaEvent):
    """``ConversationRated``: an end user rated a conversation, or commented on the rating."""

    payload: DixaRatingPayload = field(eq=False)


class _Payload(Protocol):
    @classmethod
    def from_dict(cls, raw: JSON) -> Any: ...


@frozen
class DixaKind:
    """One kind of event."""

    name: str
    """What a subscription calls it: ``CreateWebhookSubscriptionInput.events`` in Dixa's API reference."""
    fqn: str
    """What a delivery calls it, in ``event_fqn``."""
    event: Callable[..., Event]
    payload: type[_Payload] | None
    """None where no form is published: the event then holds the JSON."""


def _changed(name: str, fqn: str) -> DixaKind:
    return DixaKind(name, fqn, DixaConversationChanged, DixaConversationPayload)


DIXA_KINDS = (
    DixaKind("AgentBannedEnduser", "AGENT_BANNED_ENDUSER", RawEvent, None),
    DixaKind("AgentBannedIp", "AGENT_BANNED_IP", RawEvent, None),
    DixaKind("AgentUnbannedEnduser", "AGENT_UNBANNED_ENDUSER", RawEvent, None),
    DixaKind("AgentUnbannedIp", "AGENT_UNBANNED_IP", RawEvent, None),
    _changed("ConversationAbandoned", "CONVERSATION_ABANDONED"),
    _changed("ConversationAssigned", "CONVERSATION_ASSIGNED"),
    _changed("ConversationClosed", "CONVERSATION_CLOSED"),
    _changed("ConversationCreated", "CONVERSATION_CREATED"),
    _changed("ConversationEndUserReplaced", "CONVERSATION_END_USER_REPLACED"),
    _changed("ConversationEnqueued", "CONVERSATION_ENQUEUED"),
    DixaKind("ConversationMessageAdded", "CONVERSATION_MESSAGE_ADDED", DixaMessageAdded, DixaMessagePayload),
    DixaKind("ConversationNoteAdded", "CONVERSATION_NOTE_ADDED", DixaNoteAdded, DixaNotePayload),
    _changed("ConversationOpen", "CONVERSATION_OPEN"),
    _changed("ConversationPending", "CONVERSATION_PENDING"),
    _changed("ConversationPendingExpired", "CONVERSATION_PENDING_EXPIRED"),
    DixaKind("ConversationRated", "CONVERSATION_RATED", DixaRated, DixaRatingPayload),
    DixaKind("ConversationTagAdded", "CONVERSATION_TAG_ADDED", DixaTagAdded, DixaTagPayload),
    DixaKind("ConversationTagRemoved", "CONVERSATION_TAG_REMOVED", DixaTagRemoved, DixaTagPayload),
    _changed("ConversationTransferred", "CONVERSATION_TRANSFERRED"),
    _changed("ConversationUnassigned", "CONVERSATION_UNASSIGNED"),
)


def _fold(name: str) -> str:
    # Where Dixa splits "Enduser" or "EndUser" into words is published for some names only: the letters decide.
    return name.replace("_", "").upper()


_BY_LETTERS = {_fold(kind.name): kind for kind in DIXA_KINDS}


def dixa_kind(name: str) -> str:
    """The name a subscription knows the event by, from either name of it; a name of no known event as it is."""
    kind = _BY_LETTERS.get(_fold(name))
    return name if kind is None else kind.name


def dixa_fqn(name: str) -> str:
    """The name deliveries carry, from either name of the event; a name of no known event as it is."""
    kind = _BY_LETTERS.get(_fold(name))
    return name if kind is None else kind.fqn


def read_dixa(delivery: JSON, body: bytes, proof: Proof | None) -> list[Event]:
    """The one event of a delivery."""
    fields = Fields(delivery)
    fqn = fields.text("event_fqn") or ""
    organization = fields.child("organization")
    envelope: dict[str, Any] = {
        "provider": "dixa",
        "kind": dixa_kind(fqn),
        "id": fields.text("event_id") or digest_id(body),
        "occurred_at": fields.moment("event_timestamp"),
        "app_id": Fields(organization).identifier("id"),
        "subscription_id": None if proof is None else proof.subscription_id,
        "raw": delivery,
    }
    kind = _BY_LETTERS.get(_fold(fqn))
    if kind is None:
        return [UnknownEvent(**envelope)]
    data = fields.child("data") or {}
    if kind.payload is None:
        return [kind.event(**envelope, payload=data)]
    return [
        kind.event(
            **envelope,
            organization=None if organization is None else DixaNamed.from_dict(organization),
            version=fields.text("event_version"),
            payload=kind.payload.from_dict(data),
        )
    ]
