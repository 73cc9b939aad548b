from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    File,
    Model,
)


@_define(kw_only=True, repr=False)
class AttachmentUploadBody(Model):
    """A file to upload."""

    source: File
    """The file, with its name and media type."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AttachmentUploadBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.source = d.pop("source") if "source" in d and d["source"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.source is not MISSING:
            d["source"] = self.source
        return d

    def to_files(self) -> list[tuple[str, File]]:
        """The parts of a multipart body."""
        return [
            ("source", self.source),
        ]
