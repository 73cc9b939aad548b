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
class ListAppsFilter(Model):
    """What to list, sent as `filter[name]=value`."""

    service_account_id: str | Unset = UNSET
    """Only apps which this service account can access."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListAppsFilter:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.service_account_id = (
            d.pop("serviceAccountId") if "serviceAccountId" in d and d["serviceAccountId"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.service_account_id is not UNSET:
            d["serviceAccountId"] = self.service_account_id
        return d
