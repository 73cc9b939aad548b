from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class ChoiceItem(Model):
    """A choice in a list."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "title": "title",
        "description": "description",
        "media": "media",
        "postback_data": "postback_data",
    }

    title: str
    """Title of the choice."""
    description: str | Unset = UNSET
    """Text under the title."""
    media: MediaMessage | Unset = UNSET
    """A picture, video or document."""
    postback_data: str | Unset = UNSET
    """Text that comes back when the contact chooses it."""

    def _read(self, data: Mapping[str, Any]) -> ChoiceItem:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("title")) is not None:
            self.title = value
            taken += 1
        else:
            self.title = MISSING
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if (value := data.get("media")) is not None and isinstance(value, dict):
            self.media = blank(MediaMessage)._read(value)
            taken += 1
        else:
            self.media = UNSET
        if taken == sent:
            self.postback_data = UNSET
            return self
        if (value := data.get("postback_data")) is not None:
            self.postback_data = value
            taken += 1
        else:
            self.postback_data = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
