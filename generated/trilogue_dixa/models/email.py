from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .create_message_input import CreateMessageInput


@_define(kw_only=True, repr=False)
class Email(Model):
    """A new e-mail conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "requesterId": "requester_id",
        "emailIntegrationId": "email_integration_id",
        "subject": "subject",
        "message": "message",
        "language": "language",
    }

    type_: Literal["Email"] = "Email"
    """Always 'Email': tells which kind this is."""
    requester_id: str
    """Id of the end user who is the other side of the conversation."""
    email_integration_id: str
    """E-mail address of the integration to use."""
    subject: str
    """Subject."""
    message: CreateMessageInput
    """A message from the end user or from an agent, told apart by `_type`."""
    language: str | Unset = UNSET
    """Language code, such as `en`."""

    def _read(self, data: Mapping[str, Any]) -> Email:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Email":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("requesterId")) is not None:
            self.requester_id = value
            taken += 1
        else:
            self.requester_id = MISSING
        if (value := data.get("emailIntegrationId")) is not None:
            self.email_integration_id = value
            taken += 1
        else:
            self.email_integration_id = MISSING
        if taken == sent:
            self.subject = self.message = self.language = MISSING
            return self
        if (value := data.get("subject")) is not None:
            self.subject = value
            taken += 1
        else:
            self.subject = MISSING
        if (value := data.get("message")) is not None and isinstance(value, dict):
            self.message = create_message_input_from_dict(value)
            taken += 1
        else:
            self.message = MISSING
        if (value := data.get("language")) is not None:
            self.language = value
            taken += 1
        else:
            self.language = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.requester_id is not MISSING:
            d["requesterId"] = self.requester_id
        if self.email_integration_id is not MISSING:
            d["emailIntegrationId"] = self.email_integration_id
        if self.subject is not MISSING:
            d["subject"] = self.subject
        if self.message is not MISSING:
            d["message"] = self.message.to_dict()
        if self.language is not UNSET:
            d["language"] = self.language
        return d


# Last, so that models may refer to each other in circles.
from .create_message_input import create_message_input_from_dict
