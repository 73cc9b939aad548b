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
class ConversationCreatedAttribute(Model):
    """The conversation began."""

    type_: Literal["ConversationCreatedAttribute"] = "ConversationCreatedAttribute"
    """Always 'ConversationCreatedAttribute': tells which kind this is."""
    subject: str | Unset = UNSET
    """Its subject."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationCreatedAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationCreatedAttribute" else MISSING
        self.subject = d.pop("subject") if "subject" in d and d["subject"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.subject is not UNSET:
            d["subject"] = self.subject
        return d
