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
class Reason(Model):
    """Why something failed."""

    code: str | Unset = UNSET
    """What went wrong, for programs."""
    description: str | Unset = UNSET
    """What went wrong, for people."""
    sub_code: str | Unset = UNSET
    """What went wrong in detail."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Reason:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.code = d.pop("code") if "code" in d and d["code"] is not None else UNSET
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.sub_code = d.pop("sub_code") if "sub_code" in d and d["sub_code"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.code is not UNSET:
            d["code"] = self.code
        if self.description is not UNSET:
            d["description"] = self.description
        if self.sub_code is not UNSET:
            d["sub_code"] = self.sub_code
        return d
