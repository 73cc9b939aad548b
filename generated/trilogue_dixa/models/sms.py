from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .create_message_input import CreateMessageInput


@_define(kw_only=True, repr=False)
class Sms(Model):
    """A new SMS conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "requesterId": "requester_id",
        "contactEndpointId": "contact_endpoint_id",
        "message": "message",
    }

    type_: Literal["Sms"] = "Sms"
    """Always 'Sms': tells which kind this is."""
    requester_id: str
    """Id of the end user who is the other side of the conversation."""
    contact_endpoint_id: str
    """Number to send from, in E.164 form; it must be able to send SMS."""
    message: CreateMessageInput
    """A message from the end user or from an agent, told apart by `_type`."""

    def _read(self, data: Mapping[str, Any]) -> Sms:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Sms":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("requesterId")) is not None:
            self.requester_id = value
            taken += 1
        else:
            self.requester_id = MISSING
        if (value := data.get("contactEndpointId")) is not None:
            self.contact_endpoint_id = value
            taken += 1
        else:
            self.contact_endpoint_id = MISSING
        if taken == sent:
            self.message = MISSING
            return self
        if (value := data.get("message")) is not None and isinstance(value, dict):
            self.message = create_message_input_from_dict(value)
            taken += 1
        else:
            self.message = MISSING
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
        if self.contact_endpoint_id is not MISSING:
            d["contactEndpointId"] = self.contact_endpoint_id
        if self.message is not MISSING:
            d["message"] = self.message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .create_message_input import create_message_input_from_dict
