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
class RetentionPolicy(Model):
    """How long messages and conversations are kept."""

    retention_type: str | Unset = UNSET
    """What is deleted when it is old. The service's default is "MESSAGE_EXPIRE_POLICY"."""
    ttl_days: int | Unset = UNSET
    """Days, 1 to 3650; deletion runs once a day. Without effect under `PERSIST_RETENTION_POLICY`. The service's
    default is 180."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> RetentionPolicy:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.retention_type = (
            d.pop("retention_type") if "retention_type" in d and d["retention_type"] is not None else UNSET
        )
        self.ttl_days = d.pop("ttl_days") if "ttl_days" in d and d["ttl_days"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.retention_type is not UNSET:
            d["retention_type"] = self.retention_type
        if self.ttl_days is not UNSET:
            d["ttl_days"] = self.ttl_days
        return d
