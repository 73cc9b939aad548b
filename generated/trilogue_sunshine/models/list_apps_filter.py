from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ListAppsFilter(Model):
    """What to list, sent as `filter[name]=value`."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "serviceAccountId": "service_account_id",
    }

    service_account_id: str | Unset = UNSET
    """Only apps which this service account can access."""

    def _read(self, data: Mapping[str, Any]) -> ListAppsFilter:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("serviceAccountId")) is not None:
            self.service_account_id = value
            taken += 1
        else:
            self.service_account_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.service_account_id is not UNSET:
            d["serviceAccountId"] = self.service_account_id
        return d
