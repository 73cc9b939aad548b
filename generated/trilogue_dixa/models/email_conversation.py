from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .conversation_link import ConversationLink


@_define(kw_only=True, repr=False)
class EmailConversation(Model):
    """A conversation by e-mail."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "id": "id",
        "requesterId": "requester_id",
        "channel": "channel",
        "createdAt": "created_at",
        "toEmail": "to_email",
        "fromEmail": "from_email",
        "integrationEmail": "integration_email",
        "direction": "direction",
        "state": "state",
        "stateUpdatedAt": "state_updated_at",
        "assignment": "assignment",
        "queue": "queue",
        "language": "language",
        "subject": "subject",
        "link": "link",
        "customAttributes": "custom_attributes",
    }

    type_: Literal["EmailConversation"] = "EmailConversation"
    """Always 'EmailConversation': tells which kind this is."""
    id: int
    requester_id: str
    """Id of the end user who is the other side of the conversation."""
    channel: str
    """Channel: `WhatsApp`, `Voicemail`, `WidgetChat`, `FacebookMessenger`, `Twitter`, `Email`, `ContactForm`,
    `Callback`, `PstnPhone`, `Sms` or `Messenger`."""
    created_at: datetime.datetime
    """When it was created."""
    to_email: str
    """Address it went to."""
    from_email: str
    """Address it came from."""
    integration_email: str
    """Dixa's own address of the e-mail integration, ending in `@email.dixa.io`."""
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
    language: str | Unset = UNSET
    """Language code, such as `en`."""
    subject: str | Unset = UNSET
    """Subject."""
    link: ConversationLink | Unset = UNSET
    """How a conversation hangs together with its parent, told apart by `_type`."""
    custom_attributes: list[CustomAttribute] | Unset = UNSET
    """Custom attributes of the conversation."""

    def _read(self, data: Mapping[str, Any]) -> EmailConversation:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "EmailConversation":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("requesterId")) is not None:
            self.requester_id = value
            taken += 1
        else:
            self.requester_id = MISSING
        if taken == sent:
            self.channel = self.created_at = self.to_email = self.from_email = self.integration_email = (
                self.direction
            ) = self.state = self.state_updated_at = self.assignment = self.queue = self.language = self.subject = (
                self.link
            ) = self.custom_attributes = MISSING
            return self
        if (value := data.get("channel")) is not None:
            self.channel = value
            taken += 1
        else:
            self.channel = MISSING
        if (value := data.get("createdAt")) is not None and (time := self._read_time("createdAt", value)) is not UNSET:
            self.created_at = time
            taken += 1
        else:
            self.created_at = MISSING
        if (value := data.get("toEmail")) is not None:
            self.to_email = value
            taken += 1
        else:
            self.to_email = MISSING
        if taken == sent:
            self.from_email = self.integration_email = self.direction = self.state = self.state_updated_at = (
                self.assignment
            ) = self.queue = self.language = self.subject = self.link = self.custom_attributes = MISSING
            return self
        if (value := data.get("fromEmail")) is not None:
            self.from_email = value
            taken += 1
        else:
            self.from_email = MISSING
        if (value := data.get("integrationEmail")) is not None:
            self.integration_email = value
            taken += 1
        else:
            self.integration_email = MISSING
        if (value := data.get("direction")) is not None:
            self.direction = value
            taken += 1
        else:
            self.direction = UNSET
        if taken == sent:
            self.state = self.state_updated_at = self.assignment = self.queue = self.language = self.subject = (
                self.link
            ) = self.custom_attributes = UNSET
            return self
        if (value := data.get("state")) is not None:
            self.state = value
            taken += 1
        else:
            self.state = UNSET
        if (value := data.get("stateUpdatedAt")) is not None and (
            time := self._read_time("stateUpdatedAt", value)
        ) is not UNSET:
            self.state_updated_at = time
            taken += 1
        else:
            self.state_updated_at = UNSET
        if (value := data.get("assignment")) is not None and isinstance(value, dict):
            self.assignment = blank(Assignment)._read(value)
            taken += 1
        else:
            self.assignment = UNSET
        if taken == sent:
            self.queue = self.language = self.subject = self.link = self.custom_attributes = UNSET
            return self
        if (value := data.get("queue")) is not None and isinstance(value, dict):
            self.queue = blank(Queue)._read(value)
            taken += 1
        else:
            self.queue = UNSET
        if (value := data.get("language")) is not None:
            self.language = value
            taken += 1
        else:
            self.language = UNSET
        if (value := data.get("subject")) is not None:
            self.subject = value
            taken += 1
        else:
            self.subject = UNSET
        if taken == sent:
            self.link = self.custom_attributes = UNSET
            return self
        if (value := data.get("link")) is not None and isinstance(value, dict):
            self.link = conversation_link_from_dict(value)
            taken += 1
        else:
            self.link = UNSET
        if (value := data.get("customAttributes")) is not None and isinstance(value, list):
            self.custom_attributes = (
                [blank(CustomAttribute)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.custom_attributes = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.id is not MISSING:
            d["id"] = self.id
        if self.requester_id is not MISSING:
            d["requesterId"] = self.requester_id
        if self.channel is not MISSING:
            d["channel"] = self.channel
        if self.created_at is not MISSING:
            d["createdAt"] = self._write_time("createdAt", self.created_at)
        if self.to_email is not MISSING:
            d["toEmail"] = self.to_email
        if self.from_email is not MISSING:
            d["fromEmail"] = self.from_email
        if self.integration_email is not MISSING:
            d["integrationEmail"] = self.integration_email
        if self.direction is not UNSET:
            d["direction"] = self.direction
        if self.state is not UNSET:
            d["state"] = self.state
        if self.state_updated_at is not UNSET:
            d["stateUpdatedAt"] = self._write_time("stateUpdatedAt", self.state_updated_at)
        if self.assignment is not UNSET:
            d["assignment"] = self.assignment.to_dict()
        if self.queue is not UNSET:
            d["queue"] = self.queue.to_dict()
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
