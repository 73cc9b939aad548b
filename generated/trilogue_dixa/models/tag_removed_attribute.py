from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class TagRemovedAttribute(Model):
    """A tag was taken away."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "tag": "tag",
    }

    type_: Literal["TagRemovedAttribute"] = "TagRemovedAttribute"
    """Always 'TagRemovedAttribute': tells which kind this is."""
    tag: str
    """Name of the tag."""

    def _read(self, data: Mapping[str, Any]) -> TagRemovedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "TagRemovedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("tag")) is not None:
            self.tag = value
            taken += 1
        else:
            self.tag = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.tag is not MISSING:
            d["tag"] = self.tag
        return d
