from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversationTransferredAttribute(Model):
    """The conversation was transferred."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "transferType": "transfer_type",
        "destinationType": "destination_type",
        "destinationId": "destination_id",
        "destinationLabel": "destination_label",
        "reason": "reason",
    }

    type_: Literal["ConversationTransferredAttribute"] = "ConversationTransferredAttribute"
    """Always 'ConversationTransferredAttribute': tells which kind this is."""
    transfer_type: str
    """How it was transferred."""
    destination_type: str
    """Kind of destination."""
    destination_id: str
    """Id of the destination."""
    destination_label: str | Unset = UNSET
    """Name of the destination."""
    reason: str | Unset = UNSET
    """Why it was transferred."""

    def _read(self, data: Mapping[str, Any]) -> ConversationTransferredAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationTransferredAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("transferType")) is not None:
            self.transfer_type = value
            taken += 1
        else:
            self.transfer_type = MISSING
        if (value := data.get("destinationType")) is not None:
            self.destination_type = value
            taken += 1
        else:
            self.destination_type = MISSING
        if taken == sent:
            self.destination_id = self.destination_label = self.reason = MISSING
            return self
        if (value := data.get("destinationId")) is not None:
            self.destination_id = value
            taken += 1
        else:
            self.destination_id = MISSING
        if (value := data.get("destinationLabel")) is not None:
            self.destination_label = value
            taken += 1
        else:
            self.destination_label = UNSET
        if (value := data.get("reason")) is not None:
            self.reason = value
            taken += 1
        else:
            self.reason = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.transfer_type is not MISSING:
            d["transferType"] = self.transfer_type
        if self.destination_type is not MISSING:
            d["destinationType"] = self.destination_type
        if self.destination_id is not MISSING:
            d["destinationId"] = self.destination_id
        if self.destination_label is not UNSET:
            d["destinationLabel"] = self.destination_label
        if self.reason is not UNSET:
            d["reason"] = self.reason
        return d
