from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
class ListMessage(Model):
    """A list to choose from."""

    title: str
    """Title of the list."""
    sections: list[ListSection]
    """The groups of rows."""
    description: str | Unset = UNSET
    """Text under the title."""
    message_properties: ListMessageMessageProperties | Unset = UNSET
    """What only some lists need."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.title = d.pop("title") if "title" in d and d["title"] is not None else MISSING
        self.sections = (
            [ListSection.from_dict(item) if isinstance(item, dict) else item for item in d.pop("sections")]
            if "sections" in d and isinstance(d["sections"], list)
            else MISSING
        )
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.message_properties = (
            ListMessageMessageProperties.from_dict(d.pop("message_properties"))
            if "message_properties" in d and isinstance(d["message_properties"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
