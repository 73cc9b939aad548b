from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class EmailForward(Model):
    """The conversation was forwarded from another by e-mail."""

    type_: Literal["EmailForward"] = "EmailForward"
    """Always 'EmailForward': tells which kind this is."""
    parent_id: int
    """Id of the parent conversation."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> EmailForward:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "EmailForward" else MISSING
        self.parent_id = d.pop("parentId") if "parentId" in d and d["parentId"] is not None else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.parent_id is not MISSING:
            d["parentId"] = self.parent_id
        return d
