from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class AcceptControlBody(Model):
    """Accepting control."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "metadata": "metadata",
    }

    metadata: Metadata | None | Unset = UNSET
    """The caller's own values, handed on in the webhook event."""

    def _read(self, data: Mapping[str, Any]) -> AcceptControlBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d
