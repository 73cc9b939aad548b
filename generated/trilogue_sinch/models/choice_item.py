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
    keep_null,
)

if TYPE_CHECKING:
    from .json_object import JsonObject


@_define(kw_only=True, repr=False)
class ChoiceItem(Model):
    """A choice in a list."""

    title: str
    """Title of the choice."""
    description: str | Unset = UNSET
    """Text under the title."""
    media: JsonObject | Unset = UNSET
    """An object whose keys are not declared."""
    postback_data: str | Unset = UNSET
    """Text that comes back when the contact chooses it."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ChoiceItem:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        value = d.pop("title", MISSING)
        self.title = value if value is not None else keep_null(d, "title")
        value = d.pop("description", UNSET)
        self.description = value if value is not None else keep_null(d, "description")
        value = d.pop("media", UNSET)
        self.media = value if value is not None else keep_null(d, "media")
        value = d.pop("postback_data", UNSET)
        self.postback_data = value if value is not None else keep_null(d, "postback_data")
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.title is not MISSING:
            d["title"] = self.title
        if self.description is not UNSET:
            d["description"] = self.description
        if self.media is not UNSET:
            d["media"] = self.media
        if self.postback_data is not UNSET:
            d["postback_data"] = self.postback_data
        return d
