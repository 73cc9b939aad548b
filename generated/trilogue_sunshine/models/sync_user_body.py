from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class SyncUserBody(Model):
    """What to do when the Zendesk user was merged."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "survivingZendeskId": "surviving_zendesk_id",
    }

    surviving_zendesk_id: str | Unset = UNSET
    """Id of the Zendesk user that survived the merge."""

    def _read(self, data: Mapping[str, Any]) -> SyncUserBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("survivingZendeskId")) is not None:
            self.surviving_zendesk_id = value
            taken += 1
        else:
            self.surviving_zendesk_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.surviving_zendesk_id is not UNSET:
            d["survivingZendeskId"] = self.surviving_zendesk_id
        return d
