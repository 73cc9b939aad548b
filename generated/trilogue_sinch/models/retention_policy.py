from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class RetentionPolicy(Model):
    """How long messages and conversations are kept."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "retention_type": "retention_type",
        "ttl_days": "ttl_days",
    }

    retention_type: str | Unset = UNSET
    """What is deleted when it is old. The service's default is "MESSAGE_EXPIRE_POLICY"."""
    ttl_days: int | Unset = UNSET
    """Days, 1 to 3650; deletion runs once a day. Without effect under `PERSIST_RETENTION_POLICY`. The service's
    default is 180."""

    def _read(self, data: Mapping[str, Any]) -> RetentionPolicy:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("retention_type")) is not None:
            self.retention_type = value
            taken += 1
        else:
            self.retention_type = UNSET
        if (value := data.get("ttl_days")) is not None:
            self.ttl_days = value
            taken += 1
        else:
            self.ttl_days = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.retention_type is not UNSET:
            d["retention_type"] = self.retention_type
        if self.ttl_days is not UNSET:
            d["ttl_days"] = self.ttl_days
        return d
