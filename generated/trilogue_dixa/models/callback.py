from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class Callback(Model):
    """A new callback conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "requesterId": "requester_id",
        "direction": "direction",
        "contactEndpointId": "contact_endpoint_id",
        "queueId": "queue_id",
    }

    type_: Literal["Callback"] = "Callback"
    """Always 'Callback': tells which kind this is."""
    requester_id: str
    """Id of the end user who is the other side of the conversation."""
    direction: str
    """`Inbound` or `Outbound`."""
    contact_endpoint_id: str
    """E-mail address or phone number of the organization to use."""
    queue_id: str
    """Id of the queue in which the callback waits."""

    def _read(self, data: Mapping[str, Any]) -> Callback:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "Callback":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("requesterId")) is not None:
            self.requester_id = value
            taken += 1
        else:
            self.requester_id = MISSING
        if (value := data.get("direction")) is not None:
            self.direction = value
            taken += 1
        else:
            self.direction = MISSING
        if taken == sent:
            self.contact_endpoint_id = self.queue_id = MISSING
            return self
        if (value := data.get("contactEndpointId")) is not None:
            self.contact_endpoint_id = value
            taken += 1
        else:
            self.contact_endpoint_id = MISSING
        if (value := data.get("queueId")) is not None:
            self.queue_id = value
            taken += 1
        else:
            self.queue_id = MISSING
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
        if self.direction is not MISSING:
            d["direction"] = self.direction
        if self.contact_endpoint_id is not MISSING:
            d["contactEndpointId"] = self.contact_endpoint_id
        if self.queue_id is not MISSING:
            d["queueId"] = self.queue_id
        return d
