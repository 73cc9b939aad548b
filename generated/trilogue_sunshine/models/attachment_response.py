from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class AttachmentResponse(Model):
    """The uploaded file."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "attachment": "attachment",
    }

    attachment: AttachmentSchema | Unset = UNSET
    """An uploaded file."""

    def _read(self, data: Mapping[str, Any]) -> AttachmentResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("attachment")) is not None and isinstance(value, dict):
            self.attachment = blank(AttachmentSchema)._read(value)
            taken += 1
        else:
            self.attachment = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.attachment is not UNSET:
            d["attachment"] = self.attachment.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .attachment_schema import AttachmentSchema
