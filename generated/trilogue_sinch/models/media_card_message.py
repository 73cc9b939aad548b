from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class MediaCardMessage(Model):
    """A picture or video with a caption, from a contact."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "url": "url",
        "caption": "caption",
    }

    url: str
    """URL of the file."""
    caption: str | Unset = UNSET
    """Text under the picture, where the channel shows one."""

    def _read(self, data: Mapping[str, Any]) -> MediaCardMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("url")) is not None:
            self.url = value
            taken += 1
        else:
            self.url = MISSING
        if (value := data.get("caption")) is not None:
            self.caption = value
            taken += 1
        else:
            self.caption = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.url is not MISSING:
            d["url"] = self.url
        if self.caption is not UNSET:
            d["caption"] = self.caption
        return d
