from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .create_message_input import CreateMessageInput


@_define(kw_only=True, repr=False)
class Sms(Model):
    """A new SMS conversation."""

    type_: Literal["Sms"] = "Sms"
    """Always 'Sms': tells which kind this is."""
    requester_id: str
    """Id of the end user who is the other side of the conversation."""
    contact_endpoint_id: str
    """Number to send from, in E.164 form; it must be able to send SMS."""
    message: CreateMessageInput
    """A message from the end user or from an agent, told apart by `_type`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Sms:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Sms" else MISSING
        self.requester_id = d.pop("requesterId") if "requesterId" in d and d["requesterId"] is not None else MISSING
        self.contact_endpoint_id = (
            d.pop("contactEndpointId") if "contactEndpointId" in d and d["contactEndpointId"] is not None else MISSING
        )
        self.message = (
            create_message_input_from_dict(d.pop("message"))
            if "message" in d and isinstance(d["message"], dict)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.requester_id is not MISSING:
            d["requesterId"] = self.requester_id
        if self.contact_endpoint_id is not MISSING:
            d["contactEndpointId"] = self.contact_endpoint_id
        if self.message is not MISSING:
            d["message"] = self.message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .create_message_input import create_message_input_from_dict
