from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class QuotedMessageExternalMessageId(Model):
    """A quoted message that only the channel knows."""

    type_: Literal["externalMessageId"] = "externalMessageId"
    """Always 'externalMessageId': tells which kind this is."""
    external_message_id: str | Unset = UNSET
    """Id of the message on the channel."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> QuotedMessageExternalMessageId:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "externalMessageId" else MISSING
        self.external_message_id = (
            d.pop("externalMessageId") if "externalMessageId" in d and d["externalMessageId"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.external_message_id is not UNSET:
            d["externalMessageId"] = self.external_message_id
        return d
