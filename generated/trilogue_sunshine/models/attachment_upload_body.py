from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, File, Model


@_define(kw_only=True, repr=False)
class AttachmentUploadBody(Model):
    """A file to upload."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "source": "source",
    }

    source: File
    """The file, with its name and media type."""

    def _read(self, data: Mapping[str, Any]) -> AttachmentUploadBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("source")) is not None:
            self.source = value
            taken += 1
        else:
            self.source = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.source is not MISSING:
            d["source"] = self.source
        return d

    def to_files(self) -> list[tuple[str, File]]:
        """The parts of a multipart body."""
        return [
            ("source", self.source),
        ]
