from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class TemplateMessage(Model):
    """A message in a channel's own template format, passed on as it is."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "template": "template",
        "blockChatInput": "block_chat_input",
    }

    type_: Literal["template"] = "template"
    """Always 'template': tells which kind this is."""
    template: JsonObject
    """An object whose keys are not declared."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""

    def _read(self, data: Mapping[str, Any]) -> TemplateMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "template":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("template")) is not None:
            self.template = value
            taken += 1
        else:
            self.template = MISSING
        if (value := data.get("blockChatInput")) is not None:
            self.block_chat_input = value
            taken += 1
        else:
            self.block_chat_input = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.template is not MISSING:
            d["template"] = self.template
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        return d
