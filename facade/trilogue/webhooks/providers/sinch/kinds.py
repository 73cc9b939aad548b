"""Sinch's callback keys ("Conversation API callbacks") with their event classes, and the parser that uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from trilogue._internal.json_fields import Fields
from trilogue.webhooks.events import Event, RawEvent, UnknownEvent, digest_id
from trilogue.webhooks.providers.sinch.events import (
    SinchCapability,
    SinchContactChanged,
    SinchContactsDuplicated,
    SinchContactsMerged,
    SinchConversationChanged,
    SinchDelivery,
    SinchMessage,
    SinchMessageSubmitted,
    SinchOptedIn,
    SinchOptedOut,
    SinchReaction,
)
from trilogue.webhooks.providers.sinch.payloads import (
    SinchCapabilityPayload,
    SinchConsentPayload,
    SinchContactPayload,
    SinchConversationPayload,
    SinchDeliveryReport,
    SinchDuplicatesPayload,
    SinchMergePayload,
    SinchReactionPayload,
    message_model,
    reaction_of,
    submitted_message_model,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._internal.json_types import JsonObject
    from trilogue.webhooks._signatures import DeliveryHeaders


@frozen
class SinchKind:
    """A kind of callback."""

    key: str
    """The top-level key that identifies it and holds its content."""
    event: Callable[..., Event] = RawEvent
    read: Callable[[JsonObject], object] | None = None
    """Reads the payload; None if Sinch does not document it, and the event then holds the JSON."""
    has_own_id: bool = False
    """Whether the content's id identifies the event: a message has many delivery reports, but is received once."""


SINCH_KINDS = (
    SinchKind("message", SinchMessage, message_model, has_own_id=True),
    SinchKind("message_redaction"),
    SinchKind("message_submit_notification", SinchMessageSubmitted, submitted_message_model),
    SinchKind("message_delivery_report", SinchDelivery, SinchDeliveryReport.from_dict),
    SinchKind("event", has_own_id=True),
    SinchKind("event_delivery_report", SinchDelivery, SinchDeliveryReport.from_dict),
    SinchKind("conversation_start_notification", SinchConversationChanged, SinchConversationPayload.from_dict),
    SinchKind("conversation_stop_notification", SinchConversationChanged, SinchConversationPayload.from_dict),
    SinchKind("conversation_delete_notification", SinchConversationChanged, SinchConversationPayload.from_dict),
    SinchKind("contact_create_notification", SinchContactChanged, SinchContactPayload.from_dict),
    SinchKind("contact_delete_notification", SinchContactChanged, SinchContactPayload.from_dict),
    SinchKind("contact_merge_notification", SinchContactsMerged, SinchMergePayload.from_dict),
    SinchKind("contact_update_notification", SinchContactChanged, SinchContactPayload.from_dict),
    SinchKind("duplicated_contact_identities_notification", SinchContactsDuplicated, SinchDuplicatesPayload.from_dict),
    SinchKind("duplicated_identities", SinchContactsDuplicated, SinchDuplicatesPayload.from_dict),
    SinchKind("capability_notification", SinchCapability, SinchCapabilityPayload.from_dict),
    SinchKind("opt_in_notification", SinchOptedIn, SinchConsentPayload.from_dict),
    SinchKind("opt_out_notification", SinchOptedOut, SinchConsentPayload.from_dict),
    SinchKind("channel_event_notification"),
    SinchKind("unsupported_callback"),
    SinchKind("smart_conversation_notification"),
    SinchKind("record_notification"),
)

SINCH_REACTION = SinchKind("reaction_event", SinchReaction, SinchReactionPayload.from_dict, has_own_id=True)
"""The kind of an ``event`` that holds a reaction."""

_ENVELOPE = frozenset({"app_id", "project_id", "accepted_time", "event_time", "message_metadata", "correlation_id"})


def parse_events(delivery: JsonObject, body: bytes, verified: DeliveryHeaders | None) -> list[Event]:
    """The event of a delivery. If several known keys are present, each is an event."""
    fields = Fields(delivery)
    envelope: dict[str, Any] = {
        "provider": "sinch",
        "id": digest_id(body),
        "occurred_at": fields.time("event_time", "accepted_time"),
        "app_id": fields.text("app_id"),
        "raw": delivery,
        "nonce": None if verified is None else verified.nonce,
    }
    known = [kind for kind in SINCH_KINDS if delivery.get(kind.key) is not None]
    if not known:
        other = sorted(key for key, value in delivery.items() if key not in _ENVELOPE and value is not None)
        return [UnknownEvent(**envelope, kind=other[0] if len(other) == 1 else "")]
    return [_event(kind, fields, envelope) for kind in known]


def _event(kind: SinchKind, fields: Fields, envelope: dict[str, Any]) -> Event:
    content = fields.child(kind.key)
    if content is None:  # Some callbacks have the list itself where others have an object that holds it.
        content = {kind.key: items} if (items := fields.array(kind.key)) else {}
    if kind.key == "event" and reaction_of(content) is not None:
        kind = SINCH_REACTION
    own_id = Fields(content).text("id") if kind.has_own_id else None
    shared = {**envelope, "kind": kind.key, "id": own_id or envelope["id"]}
    if kind.read is None:
        return kind.event(**shared, payload=content)
    return kind.event(
        **shared,
        project_id=fields.text("project_id"),
        message_metadata=fields.text("message_metadata"),
        correlation_id=fields.text("correlation_id"),
        payload=kind.read(content),
    )
