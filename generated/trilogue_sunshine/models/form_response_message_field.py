from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .form_response_message_field_type import FormResponseMessageFieldType
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class FormResponseMessageField(Model):
    """A field that was filled in."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "name": "name",
        "label": "label",
        "text": "text",
        "email": "email",
        "select": "select",
        "quotedMessageId": "quoted_message_id",
    }

    type_: FormResponseMessageFieldType
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
    quoted_message_id: str | Unset = UNSET
    """Id of the form message it answers."""

    def _read(self, data: Mapping[str, Any]) -> FormResponseMessageField:
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
            self.text = self.email = self.select = self.quoted_message_id = UNSET
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
            self.quoted_message_id = UNSET
            return self
        if (value := data.get("quotedMessageId")) is not None:
            self.quoted_message_id = value
            taken += 1
        else:
            self.quoted_message_id = UNSET
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
        if self.quoted_message_id is not UNSET:
            d["quotedMessageId"] = self.quoted_message_id
        return d
