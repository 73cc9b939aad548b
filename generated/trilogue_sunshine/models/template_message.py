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
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class TemplateMessage(Model):
    """A message in a channel's own template format, passed on as it is."""

    type_: Literal["template"] = "template"
    """Always 'template': tells which kind this is."""
    template: JsonObject
    """An object whose keys are not declared."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TemplateMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "template" else MISSING
        self.template = d.pop("template") if "template" in d and d["template"] is not None else MISSING
        self.block_chat_input = (
            d.pop("blockChatInput") if "blockChatInput" in d and d["blockChatInput"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.template is not MISSING:
            d["template"] = self.template
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        return d
