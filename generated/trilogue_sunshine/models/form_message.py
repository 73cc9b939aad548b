from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class FormMessage(Model):
    """A form for the user to fill in."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "fields": "fields",
        "submitted": "submitted",
        "blockChatInput": "block_chat_input",
    }

    type_: Literal["form"] = "form"
    """Always 'form': tells which kind this is."""
    fields: list[FormMessageField]
    """One to twenty fields."""
    submitted: bool | Unset = UNSET
    """Whether the user has sent it."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""

    def _read(self, data: Mapping[str, Any]) -> FormMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "form":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("fields")) is not None and isinstance(value, list):
            self.fields = (
                [blank(FormMessageField)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.fields = MISSING
        if (value := data.get("submitted")) is not None:
            self.submitted = value
            taken += 1
        else:
            self.submitted = UNSET
        if taken == sent:
            self.block_chat_input = UNSET
            return self
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
        if self.fields is not MISSING:
            d["fields"] = encode_items(self.fields)
        if self.submitted is not UNSET:
            d["submitted"] = self.submitted
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        return d


# Last, so that models may refer to each other in circles.
from .form_message_field import FormMessageField
