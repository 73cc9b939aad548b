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
class ConversationAutoReplySentAttribute(Model):
    """An automatic reply was sent."""

    type_: Literal["ConversationAutoReplySentAttribute"] = "ConversationAutoReplySentAttribute"
    """Always 'ConversationAutoReplySentAttribute': tells which kind this is."""
    template_name: str
    """Name of the reply's template."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ConversationAutoReplySentAttribute:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "ConversationAutoReplySentAttribute" else MISSING
        self.template_name = d.pop("templateName") if "templateName" in d and d["templateName"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.template_name is not MISSING:
            d["templateName"] = self.template_name
        return d
