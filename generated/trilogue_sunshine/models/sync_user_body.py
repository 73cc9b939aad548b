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
class SyncUserBody(Model):
    """What to do when the Zendesk user was merged."""

    surviving_zendesk_id: str | Unset = UNSET
    """Id of the Zendesk user that survived the merge."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SyncUserBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.surviving_zendesk_id = (
            d.pop("survivingZendeskId") if "survivingZendeskId" in d and d["survivingZendeskId"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.surviving_zendesk_id is not UNSET:
            d["survivingZendeskId"] = self.surviving_zendesk_id
        return d
