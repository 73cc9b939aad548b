from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
    format_datetime,
    take_datetime,
)

if TYPE_CHECKING:
    from .deprecated_anonymization_type import DeprecatedAnonymizationType


@_define(kw_only=True, repr=False)
class AnonymizationRequestStatus(Model):
    """An anonymization and how far it is."""

    id: str
    entity_type: DeprecatedAnonymizationType
    """Kind of an anonymization, as a text; `_type` supersedes it."""
    type_: str
    """What is anonymized: `Conversation`, `Message` or `User`."""
    initiated_at: datetime.datetime
    """When it was asked for."""
    target_entity_id: str
    """Id of what is anonymized."""
    requested_by: str
    """Id of the user who asked for it."""
    processed_at: datetime.datetime | Unset = UNSET
    """When it was done; absent until then."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AnonymizationRequestStatus:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.entity_type = d.pop("entityType") if "entityType" in d and d["entityType"] is not None else MISSING
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] is not None else MISSING
        self.initiated_at = take_datetime(d, "initiatedAt") if "initiatedAt" in d else MISSING
        self.target_entity_id = (
            d.pop("targetEntityId") if "targetEntityId" in d and d["targetEntityId"] is not None else MISSING
        )
        self.requested_by = d.pop("requestedBy") if "requestedBy" in d and d["requestedBy"] is not None else MISSING
        self.processed_at = take_datetime(d, "processedAt") if "processedAt" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.entity_type is not MISSING:
            d["entityType"] = self.entity_type
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.initiated_at is not MISSING:
            d["initiatedAt"] = format_datetime(self.initiated_at)
        if self.target_entity_id is not MISSING:
            d["targetEntityId"] = self.target_entity_id
        if self.requested_by is not MISSING:
            d["requestedBy"] = self.requested_by
        if self.processed_at is not UNSET:
            d["processedAt"] = format_datetime(self.processed_at)
        return d
