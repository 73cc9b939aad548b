from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .dispatch_retention_policy_type import DispatchRetentionPolicyType


@_define(kw_only=True, repr=False)
class DispatchRetentionPolicy(Model):
    """How long messages in dispatch mode are kept."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "retention_type": "retention_type",
        "ttl_days": "ttl_days",
    }

    retention_type: DispatchRetentionPolicyType | Unset = UNSET
    """What is deleted when it is old. The service's default is "MESSAGE_EXPIRE_POLICY"."""
    ttl_days: int | Unset = UNSET
    """Days, 0 to 7; 0 keeps nothing. Deletion runs once a day. The service's default is 0."""

    def _read(self, data: Mapping[str, Any]) -> DispatchRetentionPolicy:
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
