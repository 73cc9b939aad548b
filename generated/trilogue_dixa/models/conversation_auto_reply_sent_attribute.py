from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ConversationAutoReplySentAttribute(Model):
    """An automatic reply was sent."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "templateName": "template_name",
    }

    type_: Literal["ConversationAutoReplySentAttribute"] = "ConversationAutoReplySentAttribute"
    """Always 'ConversationAutoReplySentAttribute': tells which kind this is."""
    template_name: str
    """Name of the reply's template."""

    def _read(self, data: Mapping[str, Any]) -> ConversationAutoReplySentAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "ConversationAutoReplySentAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("templateName")) is not None:
            self.template_name = value
            taken += 1
        else:
            self.template_name = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.template_name is not MISSING:
            d["templateName"] = self.template_name
        return d
