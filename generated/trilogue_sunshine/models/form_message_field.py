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
    encode_items,
)

if TYPE_CHECKING:
    from .form_message_field_type import FormMessageFieldType
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class FormMessageField(Model):
    """A field to be filled in."""

    type_: FormMessageFieldType
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
    placeholder: str | Unset = UNSET
    """Text shown while the field is empty."""
    min_size: int | Unset = UNSET
    """Fewest characters of a text answer. The service's default is 1."""
    max_size: int | Unset = UNSET
    """Most characters of a text answer. The service's default is 128."""
    options: list[FormOptionsItem] | Unset = UNSET
    """Options of a select field, at most 200."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> FormMessageField:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else MISSING
        self.name = d.pop("name") if "name" in d and d["name"] is not None else MISSING
        self.label = d.pop("label") if "label" in d and d["label"] is not None else MISSING
        self.text = d.pop("text") if "text" in d and d["text"] is not None else UNSET
        self.email = d.pop("email") if "email" in d and d["email"] is not None else UNSET
        self.select = d.pop("select") if "select" in d and d["select"] is not None else UNSET
        self.placeholder = d.pop("placeholder") if "placeholder" in d and d["placeholder"] is not None else UNSET
        self.min_size = d.pop("minSize") if "minSize" in d and d["minSize"] is not None else UNSET
        self.max_size = d.pop("maxSize") if "maxSize" in d and d["maxSize"] is not None else UNSET
        self.options = (
            [FormOptionsItem.from_dict(item) if isinstance(item, dict) else item for item in d.pop("options")]
            if "options" in d and isinstance(d["options"], list)
            else UNSET
        )
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
        if self.placeholder is not UNSET:
            d["placeholder"] = self.placeholder
        if self.min_size is not UNSET:
            d["minSize"] = self.min_size
        if self.max_size is not UNSET:
            d["maxSize"] = self.max_size
        if self.options is not UNSET:
            d["options"] = encode_items(self.options)
        return d


# Last, so that models may refer to each other in circles.
from .form_options_item import FormOptionsItem
