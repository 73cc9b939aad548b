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
class AppKeyResponse(Model):
    """One API key of an app."""

    key: AppKey | Unset = UNSET
    """An API key of an app."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AppKeyResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.key = AppKey.from_dict(d.pop("key")) if "key" in d and isinstance(d["key"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.key is not UNSET:
            d["key"] = self.key.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .app_key import AppKey
