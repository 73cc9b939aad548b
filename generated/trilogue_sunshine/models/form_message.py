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
    encode_items,
)


@_define(kw_only=True, repr=False)
class FormMessage(Model):
    """A form for the user to fill in."""

    type_: Literal["form"] = "form"
    """Always 'form': tells which kind this is."""
    fields: list[FormMessageField]
    """One to twenty fields."""
    submitted: bool | Unset = UNSET
    """Whether the user has sent it."""
    block_chat_input: bool | Unset = UNSET
    """Whether the SDKs keep the user from typing until they have answered."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FormMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "form" else MISSING
        self.fields = (
            [FormMessageField.from_dict(item) if isinstance(item, dict) else item for item in d.pop("fields")]
            if "fields" in d and isinstance(d["fields"], list)
            else MISSING
        )
        self.submitted = d.pop("submitted") if "submitted" in d and d["submitted"] is not None else UNSET
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
        if self.fields is not MISSING:
            d["fields"] = encode_items(self.fields)
        if self.submitted is not UNSET:
            d["submitted"] = self.submitted
        if self.block_chat_input is not UNSET:
            d["blockChatInput"] = self.block_chat_input
        return d


# Last, so that models may refer to each other in circles.
from .form_message_field import FormMessageField
