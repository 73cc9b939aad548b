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
)


@_define(kw_only=True, repr=False)
class ChoiceItem(Model):
    """A choice in a list."""

    title: str
    """Title of the choice."""
    description: str | Unset = UNSET
    """Text under the title."""
    media: MediaMessage | Unset = UNSET
    """A picture, video or document."""
    postback_data: str | Unset = UNSET
    """Text that comes back when the contact chooses it."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ChoiceItem:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.title = d.pop("title") if "title" in d and d["title"] is not None else MISSING
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.media = MediaMessage.from_dict(d.pop("media")) if "media" in d and isinstance(d["media"], dict) else UNSET
        self.postback_data = (
            d.pop("postback_data") if "postback_data" in d and d["postback_data"] is not None else UNSET
        )
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
            d["media"] = self.media.to_dict()
        if self.postback_data is not UNSET:
            d["postback_data"] = self.postback_data
        return d


# Last, so that models may refer to each other in circles.
from .media_message import MediaMessage
