from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class FollowUp(Model):
    """The conversation follows up another."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "parentId": "parent_id",
    }

    type_: Literal["FollowUp"] = "FollowUp"
    """Always 'FollowUp': tells which kind this is."""
    parent_id: int
    """Id of the parent conversation."""

    def _read(self, data: Mapping[str, Any]) -> FollowUp:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "FollowUp":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("parentId")) is not None:
            self.parent_id = value
            taken += 1
        else:
            self.parent_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.parent_id is not MISSING:
            d["parentId"] = self.parent_id
        return d
