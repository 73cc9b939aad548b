from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .field_type import FieldType
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class Field(Model):
    """A field of a form."""

    type_: FieldType
    """Kind of the field; the property of the same name holds the answer."""
    name: str
    """Name for programs; unique within the form."""
    label: str
    """Label for people."""
    text: str | Unset = UNSET
    """Answer of a text field."""
    email: str | Unset = UNSET
    """Answer of an e-mail field."""
    select: list[JsonObject] | Unset = UNSET
    """Answer of a select field: the options chosen."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Field:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.label = d.pop("label") if "label" in d and d["label"] is not None else MISSING
        self.text = d.pop("text") if "text" in d and d["text"] is not None else UNSET
        self.email = d.pop("email") if "email" in d and d["email"] is not None else UNSET
        self.select = d.pop("select") if "select" in d and d["select"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.name is not MISSING:
            d["name"] = self.name
        if self.label is not MISSING:
            d["label"] = self.label
        if self.text is not UNSET:
            d["text"] = self.text
        if self.email is not UNSET:
            d["email"] = self.email
        if self.select is not UNSET:
            d["select"] = self.select
        return d
