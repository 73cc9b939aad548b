from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class MediaMessage(Model):
    """A picture, video or document."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "url": "url",
        "thumbnail_url": "thumbnail_url",
    }

    url: str
    """URL of the file."""
    thumbnail_url: str | Unset = UNSET
    """URL of a small picture, for channels that show one."""

    def _read(self, data: Mapping[str, Any]) -> MediaMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("url")) is not None:
            self.url = value
            taken += 1
        else:
            self.url = MISSING
        if (value := data.get("thumbnail_url")) is not None:
            self.thumbnail_url = value
            taken += 1
        else:
            self.thumbnail_url = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.url is not MISSING:
            d["url"] = self.url
        if self.thumbnail_url is not UNSET:
            d["thumbnail_url"] = self.thumbnail_url
        return d
