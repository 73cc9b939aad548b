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
class MediaCarouselMessage(Model):
    """A picture on a card."""

    url: str
    """URL of the file."""
    caption: str | Unset = UNSET
    """Text under the picture, where the channel shows one."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> MediaCarouselMessage:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.url = d.pop("url") if "url" in d and d["url"] is not None else MISSING
        self.caption = d.pop("caption") if "caption" in d and d["caption"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.url is not MISSING:
            d["url"] = self.url
        if self.caption is not UNSET:
            d["caption"] = self.caption
        return d
