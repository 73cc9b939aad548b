"""Dixa's subscribable events with both of their names, their classes and payloads, and the parser that uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

from trilogue._internal.json_fields import Fields
from trilogue.webhooks.events import Event, RawEvent, UnknownEvent, digest_id
from trilogue.webhooks.providers.dixa.events import (
    DixaConversationChanged,
    DixaConversationNotice,
    DixaMessageAdded,
    DixaNoteAdded,
    DixaRated,
    DixaTagAdded,
    DixaTagRemoved,
)
from trilogue.webhooks.providers.dixa.payloads import (
    DixaConversationPayload,
    DixaMessagePayload,
    DixaNamed,
    DixaNotePayload,
    DixaRatingPayload,
    DixaTagPayload,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._internal.json_types import JsonObject
    from trilogue.webhooks._signatures import DeliveryHeaders


class _Payload(Protocol):
    @classmethod
    def from_dict(cls, raw: JsonObject) -> Any: ...


@frozen
class DixaKind:
    """A kind of event."""

    name: str
    """Its name in subscriptions: ``CreateWebhookSubscriptionInput.events`` in Dixa's API reference."""
    fqn: str
    """Its name in deliveries, ``event_fqn``."""
    event: Callable[..., Event]
    payload: type[_Payload] | None
    """None if Dixa does not document its form: the event then holds the JSON."""


def _changed(name: str, fqn: str) -> DixaKind:
    return DixaKind(name, fqn, DixaConversationChanged, DixaConversationPayload)


def _notice(name: str, fqn: str) -> DixaKind:
    return DixaKind(name, fqn, DixaConversationNotice, DixaConversationPayload)


def _raw(name: str, fqn: str) -> DixaKind:
    """A kind whose form Dixa does not document."""
    return DixaKind(name, fqn, RawEvent, None)


DIXA_KINDS = (
    _raw("AgentBannedEnduser", "AGENT_BANNED_ENDUSER"),
    _raw("AgentBannedIp", "AGENT_BANNED_IP"),
    _raw("AgentUnbannedEnduser", "AGENT_UNBANNED_ENDUSER"),
    _raw("AgentUnbannedIp", "AGENT_UNBANNED_IP"),
    _changed("ConversationAbandoned", "CONVERSATION_ABANDONED"),
    _changed("ConversationAssigned", "CONVERSATION_ASSIGNED"),
    _changed("ConversationClosed", "CONVERSATION_CLOSED"),
    _changed("ConversationCreated", "CONVERSATION_CREATED"),
    _changed("ConversationCustomAttributeUpdated", "CONVERSATION_CUSTOM_ATTRIBUTE_UPDATED"),
    _changed("ConversationEndUserReplaced", "CONVERSATION_END_USER_REPLACED"),
    _changed("ConversationEnqueued", "CONVERSATION_ENQUEUED"),
    DixaKind("ConversationMessageAdded", "CONVERSATION_MESSAGE_ADDED", DixaMessageAdded, DixaMessagePayload),
    _notice("ConversationMessageDeliveryDelivered", "CONVERSATION_MESSAGE_DELIVERY_DELIVERED"),
    _notice("ConversationMessageDeliveryFailed", "CONVERSATION_MESSAGE_DELIVERY_FAILED"),
    _notice("ConversationMessageDeliveryInfo", "CONVERSATION_MESSAGE_DELIVERY_INFO"),
    _notice("ConversationMessageDeliverySeen", "CONVERSATION_MESSAGE_DELIVERY_SEEN"),
    _notice("ConversationMessageDeliverySent", "CONVERSATION_MESSAGE_DELIVERY_SENT"),
    _notice("ConversationMessageDeliverySpamComplaint", "CONVERSATION_MESSAGE_DELIVERY_SPAM_COMPLAINT"),
    DixaKind("ConversationNoteAdded", "CONVERSATION_NOTE_ADDED", DixaNoteAdded, DixaNotePayload),
    _changed("ConversationOpen", "CONVERSATION_OPEN"),
    _changed("ConversationPending", "CONVERSATION_PENDING"),
    _changed("ConversationPendingExpired", "CONVERSATION_PENDING_EXPIRED"),
    DixaKind("ConversationRated", "CONVERSATION_RATED", DixaRated, DixaRatingPayload),
    DixaKind("ConversationTagAdded", "CONVERSATION_TAG_ADDED", DixaTagAdded, DixaTagPayload),
    DixaKind("ConversationTagRemoved", "CONVERSATION_TAG_REMOVED", DixaTagRemoved, DixaTagPayload),
    _changed("ConversationTransferred", "CONVERSATION_TRANSFERRED"),
    _changed("ConversationUnassigned", "CONVERSATION_UNASSIGNED"),
    _notice("SLAEvaluationAchieved", "SLA_EVALUATION_ACHIEVED"),
    _notice("SLAEvaluationBreached", "SLA_EVALUATION_BREACHED"),
    _notice("SLAEvaluationPending", "SLA_EVALUATION_PENDING"),
    _notice("SLAEvaluationVoided", "SLA_EVALUATION_VOIDED"),
    _notice("TypingStarted", "TYPING_STARTED"),
)


def _normalise(name: str) -> str:
    # Only the letters are compared: Dixa documents for some names only whether "Enduser" is one word or two.
    return name.replace("_", "").upper()


_BY_NORMALISED_NAME = {_normalise(kind.name): kind for kind in DIXA_KINDS}


def dixa_kind(name: str) -> str:
    """The name of an event in subscriptions, from either of its names; an unknown name is returned unchanged.

    Args:
        name: ``CONVERSATION_MESSAGE_ADDED`` or ``ConversationMessageAdded``.

    Example:
        >>> dixa_kind("CONVERSATION_MESSAGE_ADDED")
        'ConversationMessageAdded'

    """
    kind = _BY_NORMALISED_NAME.get(_normalise(name))
    return name if kind is None else kind.name


def dixa_fqn(name: str) -> str:
    """The name of an event in deliveries, from either of its names; an unknown name is returned unchanged.

    Args:
        name: ``CONVERSATION_MESSAGE_ADDED`` or ``ConversationMessageAdded``.

    Example:
        >>> dixa_fqn("ConversationMessageAdded")
        'CONVERSATION_MESSAGE_ADDED'

    """
    kind = _BY_NORMALISED_NAME.get(_normalise(name))
    return name if kind is None else kind.fqn


def parse_events(delivery: JsonObject, body: bytes, verified: DeliveryHeaders | None) -> list[Event]:
    """The one event of a delivery."""
    fields = Fields(delivery)
    fqn = fields.text("event_fqn") or ""
    organization = fields.child("organization")
    envelope: dict[str, Any] = {
        "provider": "dixa",
        "kind": dixa_kind(fqn),
        "id": fields.text("event_id") or digest_id(body),
        "occurred_at": fields.time("event_timestamp"),
        "app_id": Fields(organization).identifier("id"),
        "subscription_id": None if verified is None else verified.subscription_id,
        "raw": delivery,
    }
    kind = _BY_NORMALISED_NAME.get(_normalise(fqn))
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
