from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .deprecated_anonymization_type import DeprecatedAnonymizationType


@_define(kw_only=True, repr=False)
class AnonymizeEntityInput(Model):
    """What to anonymize."""

    entity_id: str
    """Id of the conversation, message or end user."""
    entity_type: DeprecatedAnonymizationType | Unset = UNSET
    """Kind of an anonymization, as a text; `_type` supersedes it."""
    force_anonymization: bool | Unset = UNSET
    """Whether to close open conversations first."""
    type_: str | Unset = UNSET
    """What `entityId` names: `Conversation`, `Message` or `User`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AnonymizeEntityInput:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.entity_id = d.pop("entityId") if "entityId" in d and d["entityId"] is not None else MISSING
        self.entity_type = d.pop("entityType") if "entityType" in d and d["entityType"] is not None else UNSET
        self.force_anonymization = (
            d.pop("forceAnonymization") if "forceAnonymization" in d and d["forceAnonymization"] is not None else UNSET
        )
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.entity_id is not MISSING:
            d["entityId"] = self.entity_id
        if self.entity_type is not UNSET:
            d["entityType"] = self.entity_type
        if self.force_anonymization is not UNSET:
            d["forceAnonymization"] = self.force_anonymization
        if self.type_ is not UNSET:
            d["_type"] = self.type_
        return d
