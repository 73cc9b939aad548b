from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .deprecated_anonymization_type import DeprecatedAnonymizationType


@_define(kw_only=True, repr=False)
class AnonymizationRequestStatus(Model):
    """An anonymization and how far it is."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "entityType": "entity_type",
        "_type": "type_",
        "initiatedAt": "initiated_at",
        "targetEntityId": "target_entity_id",
        "requestedBy": "requested_by",
        "processedAt": "processed_at",
    }

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

    def _read(self, data: Mapping[str, Any]) -> AnonymizationRequestStatus:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("entityType")) is not None:
            self.entity_type = value
            taken += 1
        else:
            self.entity_type = MISSING
        if (value := data.get("_type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if taken == sent:
            self.initiated_at = self.target_entity_id = self.requested_by = self.processed_at = MISSING
            return self
        if (value := data.get("initiatedAt")) is not None and (
            time := self._read_time("initiatedAt", value)
        ) is not UNSET:
            self.initiated_at = time
            taken += 1
        else:
            self.initiated_at = MISSING
        if (value := data.get("targetEntityId")) is not None:
            self.target_entity_id = value
            taken += 1
        else:
            self.target_entity_id = MISSING
        if (value := data.get("requestedBy")) is not None:
            self.requested_by = value
            taken += 1
        else:
            self.requested_by = MISSING
        if taken == sent:
            self.processed_at = UNSET
            return self
        if (value := data.get("processedAt")) is not None and (
            time := self._read_time("processedAt", value)
        ) is not UNSET:
            self.processed_at = time
            taken += 1
        else:
            self.processed_at = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.entity_type is not MISSING:
            d["entityType"] = self.entity_type
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.initiated_at is not MISSING:
            d["initiatedAt"] = self._write_time("initiatedAt", self.initiated_at)
        if self.target_entity_id is not MISSING:
            d["targetEntityId"] = self.target_entity_id
        if self.requested_by is not MISSING:
            d["requestedBy"] = self.requested_by
        if self.processed_at is not UNSET:
            d["processedAt"] = self._write_time("processedAt", self.processed_at)
        return d
