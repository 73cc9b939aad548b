from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .create_message_input import CreateMessageInput


@_define(kw_only=True, repr=False)
class ContactForm(Model):
    """A new contact form conversation."""

    type_: Literal["ContactForm"] = "ContactForm"
    """Always 'ContactForm': tells which kind this is."""
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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ContactForm:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ContactForm" else MISSING
        self.requester_id = d.pop("requesterId") if "requesterId" in d and d["requesterId"] is not None else MISSING
        self.email_integration_id = (
            d.pop("emailIntegrationId")
            if "emailIntegrationId" in d and d["emailIntegrationId"] is not None
            else MISSING
        )
        self.subject = d.pop("subject") if "subject" in d and d["subject"] is not None else MISSING
        self.message = (
            create_message_input_from_dict(d.pop("message"))
            if "message" in d and isinstance(d["message"], dict)
            else MISSING
        )
        self.language = d.pop("language") if "language" in d and d["language"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
