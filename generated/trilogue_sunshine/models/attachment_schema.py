from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class AttachmentSchema(Model):
    """An uploaded file."""

    media_url: str | Unset = UNSET
    """URL of the file, to be used in messages."""
    media_type: str | Unset = UNSET
    """Media type of the file, such as `image/jpeg`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AttachmentSchema:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.media_url = d.pop("mediaUrl") if "mediaUrl" in d and d["mediaUrl"] is not None else UNSET
        self.media_type = d.pop("mediaType") if "mediaType" in d and d["mediaType"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.media_url is not UNSET:
            d["mediaUrl"] = self.media_url
        if self.media_type is not UNSET:
            d["mediaType"] = self.media_type
        return d
