from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    encode_items,
    format_datetime,
    take_datetime,
)

if TYPE_CHECKING:
    from .conversation_link import ConversationLink


@_define(kw_only=True, repr=False)
class ContactFormConversation(Model):
    """A conversation begun by a contact form."""

    type_: Literal["ContactFormConversation"] = "ContactFormConversation"
    """Always 'ContactFormConversation': tells which kind this is."""
    id: int
    requester_id: str
    """Id of the end user who is the other side of the conversation."""
    channel: str
    """Channel: `WhatsApp`, `Voicemail`, `WidgetChat`, `FacebookMessenger`, `Twitter`, `Email`, `ContactForm`,
    `Callback`, `PstnPhone`, `Sms` or `Messenger`."""
    created_at: datetime.datetime
    """When it was created."""
    from_email: str
    """Address it came from."""
    direction: str | Unset = UNSET
    """`Inbound`, `Internal` or `Outbound`."""
    state: str | Unset = UNSET
    """`AwaitingPending`, `Closed`, `Open` or `Pending`."""
    state_updated_at: datetime.datetime | Unset = UNSET
    """When the state last changed."""
    assignment: Assignment | Unset = UNSET
    """Who has a conversation."""
    queue: Queue | Unset = UNSET
    """The queue a conversation is in."""
    to_email: str | Unset = UNSET
    """Address it went to."""
    integration_email: str | Unset = UNSET
    """Dixa's own address of the e-mail integration, ending in `@email.dixa.io`."""
    language: str | Unset = UNSET
    """Language code, such as `en`."""
    subject: str | Unset = UNSET
    """Subject."""
    link: ConversationLink | Unset = UNSET
    """How a conversation hangs together with its parent, told apart by `_type`."""
    custom_attributes: list[CustomAttribute] | Unset = UNSET
    """Custom attributes of the conversation."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ContactFormConversation:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ContactFormConversation" else MISSING
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.requester_id = d.pop("requesterId") if "requesterId" in d and d["requesterId"] is not None else MISSING
        self.channel = d.pop("channel") if "channel" in d and d["channel"] is not None else MISSING
        self.created_at = take_datetime(d, "createdAt") if "createdAt" in d else MISSING
        self.from_email = d.pop("fromEmail") if "fromEmail" in d and d["fromEmail"] is not None else MISSING
        self.direction = d.pop("direction") if "direction" in d and d["direction"] is not None else UNSET
        self.state = d.pop("state") if "state" in d and d["state"] is not None else UNSET
        self.state_updated_at = take_datetime(d, "stateUpdatedAt") if "stateUpdatedAt" in d else UNSET
        self.assignment = (
            Assignment.from_dict(d.pop("assignment"))
            if "assignment" in d and isinstance(d["assignment"], dict)
            else UNSET
        )
        self.queue = Queue.from_dict(d.pop("queue")) if "queue" in d and isinstance(d["queue"], dict) else UNSET
        self.to_email = d.pop("toEmail") if "toEmail" in d and d["toEmail"] is not None else UNSET
        self.integration_email = (
            d.pop("integrationEmail") if "integrationEmail" in d and d["integrationEmail"] is not None else UNSET
        )
        self.language = d.pop("language") if "language" in d and d["language"] is not None else UNSET
        self.subject = d.pop("subject") if "subject" in d and d["subject"] is not None else UNSET
        self.link = conversation_link_from_dict(d.pop("link")) if "link" in d and isinstance(d["link"], dict) else UNSET
        self.custom_attributes = (
            [CustomAttribute.from_dict(item) if isinstance(item, dict) else item for item in d.pop("customAttributes")]
            if "customAttributes" in d and isinstance(d["customAttributes"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.id is not MISSING:
            d["id"] = self.id
        if self.requester_id is not MISSING:
            d["requesterId"] = self.requester_id
        if self.channel is not MISSING:
            d["channel"] = self.channel
        if self.created_at is not MISSING:
            d["createdAt"] = format_datetime(self.created_at)
        if self.from_email is not MISSING:
            d["fromEmail"] = self.from_email
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.state is not UNSET:
            d["state"] = self.state
        if self.state_updated_at is not UNSET:
            d["stateUpdatedAt"] = format_datetime(self.state_updated_at)
        if self.assignment is not UNSET:
            d["assignment"] = self.assignment.to_dict()
        if self.queue is not UNSET:
            d["queue"] = self.queue.to_dict()
        if self.to_email is not UNSET:
            d["toEmail"] = self.to_email
        if self.integration_email is not UNSET:
            d["integrationEmail"] = self.integration_email
        if self.language is not UNSET:
            d["language"] = self.language
        if self.subject is not UNSET:
            d["subject"] = self.subject
        if self.link is not UNSET:
            d["link"] = self.link.to_dict()
        if self.custom_attributes is not UNSET:
            d["customAttributes"] = encode_items(self.custom_attributes)
        return d


# Last, so that models may refer to each other in circles.
from .assignment import Assignment
from .conversation_link import conversation_link_from_dict
from .custom_attribute import CustomAttribute
from .queue import Queue
