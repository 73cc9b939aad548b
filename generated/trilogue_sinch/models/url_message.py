from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class UrlMessage(Model):
    """Button that opens a URL."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "title": "title",
        "url": "url",
    }

    title: str
    """Label of the button."""
    url: str
    """URL to open."""

    def _read(self, data: Mapping[str, Any]) -> UrlMessage:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("title")) is not None:
            self.title = value
            taken += 1
        else:
            self.title = MISSING
        if (value := data.get("url")) is not None:
            self.url = value
            taken += 1
        else:
            self.url = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.title is not MISSING:
            d["title"] = self.title
        if self.url is not MISSING:
            d["url"] = self.url
        return d
