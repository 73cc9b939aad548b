from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class AttachmentSchema(Model):
    """An uploaded file."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "mediaUrl": "media_url",
        "mediaType": "media_type",
    }

    media_url: str | Unset = UNSET
    """URL of the file, to be used in messages."""
    media_type: str | Unset = UNSET
    """Media type of the file, such as `image/jpeg`."""

    def _read(self, data: Mapping[str, Any]) -> AttachmentSchema:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("mediaUrl")) is not None:
            self.media_url = value
            taken += 1
        else:
            self.media_url = UNSET
        if (value := data.get("mediaType")) is not None:
            self.media_type = value
            taken += 1
        else:
            self.media_type = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.media_url is not UNSET:
            d["mediaUrl"] = self.media_url
        if self.media_type is not UNSET:
            d["mediaType"] = self.media_type
        return d
