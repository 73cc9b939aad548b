from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .deprecated_anonymization_type import DeprecatedAnonymizationType


@_define(kw_only=True, repr=False)
class AnonymizeEntityInput(Model):
    """What to anonymize."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "entityId": "entity_id",
        "entityType": "entity_type",
        "forceAnonymization": "force_anonymization",
        "_type": "type_",
    }

    entity_id: str
    """Id of the conversation, message or end user."""
    entity_type: DeprecatedAnonymizationType | Unset = UNSET
    """Kind of an anonymization, as a text; `_type` supersedes it."""
    force_anonymization: bool | Unset = UNSET
    """Whether to close open conversations first."""
    type_: str | Unset = UNSET
    """What `entityId` names: `Conversation`, `Message` or `User`."""

    def _read(self, data: Mapping[str, Any]) -> AnonymizeEntityInput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("entityId")) is not None:
            self.entity_id = value
            taken += 1
        else:
            self.entity_id = MISSING
        if (value := data.get("entityType")) is not None:
            self.entity_type = value
            taken += 1
        else:
            self.entity_type = UNSET
        if (value := data.get("forceAnonymization")) is not None:
            self.force_anonymization = value
            taken += 1
        else:
            self.force_anonymization = UNSET
        if taken == sent:
            self.type_ = UNSET
            return self
        if (value := data.get("_type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.entity_id is not MISSING:
            d["entityId"] = self.entity_id
        if self.entity_type is not UNSET:
            d["entityType"] = self.entity_type
        if self.force_anonymization is not UNSET:
            d["forceAnonymization"] = self.force_anonymization
        if self.type_ is not UNSET:
            d["_type"] = self.type_
        return d
