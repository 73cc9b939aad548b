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
class MessageAddedAttribute(Model):
    """A message was added."""

    type_: Literal["MessageAddedAttribute"] = "MessageAddedAttribute"
    """Always 'MessageAddedAttribute': tells which kind this is."""
    message_id: str
    """Id of the message."""
    from_endpoint: str | Unset = UNSET
    """Address or number it came from."""
    avatar_url: str | Unset = UNSET
    """Picture of the author."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MessageAddedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "MessageAddedAttribute" else MISSING
        self.message_id = d.pop("messageId") if "messageId" in d and d["messageId"] is not None else MISSING
        self.from_endpoint = d.pop("fromEndpoint") if "fromEndpoint" in d and d["fromEndpoint"] is not None else UNSET
        self.avatar_url = d.pop("avatarUrl") if "avatarUrl" in d and d["avatarUrl"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.message_id is not MISSING:
            d["messageId"] = self.message_id
        if self.from_endpoint is not UNSET:
            d["fromEndpoint"] = self.from_endpoint
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        return d
