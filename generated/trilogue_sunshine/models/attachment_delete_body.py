from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class AttachmentDeleteBody(Model):
    """Which file to delete."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "mediaUrl": "media_url",
    }

    media_url: str
    """URL of the file, as it was given on upload."""

    def _read(self, data: Mapping[str, Any]) -> AttachmentDeleteBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("mediaUrl")) is not None:
            self.media_url = value
            taken += 1
        else:
            self.media_url = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.media_url is not MISSING:
            d["mediaUrl"] = self.media_url
        return d
