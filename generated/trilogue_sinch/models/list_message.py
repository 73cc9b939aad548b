from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ListMessage(Model):
    """A list to choose from."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "title": "title",
        "sections": "sections",
        "description": "description",
        "message_properties": "message_properties",
    }

    title: str
    """Title of the list."""
    sections: list[ListSection]
    """The groups of rows."""
    description: str | Unset = UNSET
    """Text under the title."""
    message_properties: ListMessageMessageProperties | Unset = UNSET
    """What only some lists need."""

    def _read(self, data: Mapping[str, Any]) -> ListMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("title")) is not None:
            self.title = value
            taken += 1
        else:
            self.title = MISSING
        if (value := data.get("sections")) is not None and isinstance(value, list):
            self.sections = (
                [blank(ListSection)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.sections = MISSING
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if taken == sent:
            self.message_properties = UNSET
            return self
        if (value := data.get("message_properties")) is not None and isinstance(value, dict):
            self.message_properties = blank(ListMessageMessageProperties)._read(value)
            taken += 1
        else:
            self.message_properties = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.title is not MISSING:
            d["title"] = self.title
        if self.sections is not MISSING:
            d["sections"] = encode_items(self.sections)
        if self.description is not UNSET:
            d["description"] = self.description
        if self.message_properties is not UNSET:
            d["message_properties"] = self.message_properties.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .list_message_message_properties import ListMessageMessageProperties
from .list_section import ListSection
