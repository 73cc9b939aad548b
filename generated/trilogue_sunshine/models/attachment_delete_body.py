from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class AttachmentDeleteBody(Model):
    """Which file to delete."""

    media_url: str
    """URL of the file, as it was given on upload."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AttachmentDeleteBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.media_url = d.pop("mediaUrl") if "mediaUrl" in d and d["mediaUrl"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.media_url is not MISSING:
            d["mediaUrl"] = self.media_url
        return d
