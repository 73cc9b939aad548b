from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class LocationRequest(Model):
    """Button that asks the user for their location."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "text": "text",
        "metadata": "metadata",
    }

    type_: Literal["locationRequest"] = "locationRequest"
    """Always 'locationRequest': tells which kind this is."""
    text: str
    """Label of the button."""
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> LocationRequest:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "locationRequest":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = MISSING
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
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.text is not MISSING:
            d["text"] = self.text
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d
