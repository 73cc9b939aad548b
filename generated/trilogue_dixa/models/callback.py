from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class Callback(Model):
    """A new callback conversation."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Callback:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "Callback" else MISSING
        self.requester_id = d.pop("requesterId") if "requesterId" in d and d["requesterId"] is not None else MISSING
        self.direction = d.pop("direction") if "direction" in d and d["direction"] is not None else MISSING
        self.contact_endpoint_id = (
            d.pop("contactEndpointId") if "contactEndpointId" in d and d["contactEndpointId"] is not None else MISSING
        )
        self.queue_id = d.pop("queueId") if "queueId" in d and d["queueId"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
