from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .form_message_field_type import FormMessageFieldType
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class FormMessageField(Model):
    """A field to be filled in."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "name": "name",
        "label": "label",
        "text": "text",
        "email": "email",
        "select": "select",
        "placeholder": "placeholder",
        "minSize": "min_size",
        "maxSize": "max_size",
        "options": "options",
    }

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

    def _read(self, data: Mapping[str, Any]) -> FormMessageField:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("label")) is not None:
            self.label = value
            taken += 1
        else:
            self.label = MISSING
        if taken == sent:
            self.text = self.email = self.select = self.placeholder = self.min_size = self.max_size = self.options = (
                UNSET
            )
            return self
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = UNSET
        if (value := data.get("email")) is not None:
            self.email = value
            taken += 1
        else:
            self.email = UNSET
        if (value := data.get("select")) is not None:
            self.select = value
            taken += 1
        else:
            self.select = UNSET
        if taken == sent:
            self.placeholder = self.min_size = self.max_size = self.options = UNSET
            return self
        if (value := data.get("placeholder")) is not None:
            self.placeholder = value
            taken += 1
        else:
            self.placeholder = UNSET
        if (value := data.get("minSize")) is not None:
            self.min_size = value
            taken += 1
        else:
            self.min_size = UNSET
        if (value := data.get("maxSize")) is not None:
            self.max_size = value
            taken += 1
        else:
            self.max_size = UNSET
        if taken == sent:
            self.options = UNSET
            return self
        if (value := data.get("options")) is not None and isinstance(value, list):
            self.options = (
                [blank(FormOptionsItem)._read(item) if isinstance(item, dict) else item for item in value]
                if value
                else []
            )
            taken += 1
        else:
            self.options = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
