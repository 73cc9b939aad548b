from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class TooLarge(Model):
    """A body too large to be taken in; it lies in a file."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "file": "file",
    }

    type_: Literal["TooLarge"] = "TooLarge"
    """Always 'TooLarge': tells which kind this is."""
    file: File
    """A file."""

    def _read(self, data: Mapping[str, Any]) -> TooLarge:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "TooLarge":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("file")) is not None and isinstance(value, dict):
            self.file = blank(File)._read(value)
            taken += 1
        else:
            self.file = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.file is not MISSING:
            d["file"] = self.file.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .file import File
