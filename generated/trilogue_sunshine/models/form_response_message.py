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
class FormResponseMessage(Model):
    """A form that the user filled in."""

    type_: Literal["formResponse"] = "formResponse"
    """Always 'formResponse': tells which kind this is."""
    fields: list[FormResponseMessageField]
    """One to twenty fields with their answers."""
    text_fallback: str | Unset = UNSET
    """The answers as plain text."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FormResponseMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "formResponse" else MISSING
        self.fields = (
            [FormResponseMessageField.from_dict(item) if isinstance(item, dict) else item for item in d.pop("fields")]
            if "fields" in d and isinstance(d["fields"], list)
            else MISSING
        )
        self.text_fallback = d.pop("textFallback") if "textFallback" in d and d["textFallback"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.fields is not MISSING:
            d["fields"] = encode_items(self.fields)
        if self.text_fallback is not UNSET:
            d["textFallback"] = self.text_fallback
        return d


# Last, so that models may refer to each other in circles.
from .form_response_message_field import FormResponseMessageField
