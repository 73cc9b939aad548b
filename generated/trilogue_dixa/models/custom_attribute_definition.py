from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .custom_attribute_input_definition import CustomAttributeInputDefinition


@_define(kw_only=True, repr=False)
class CustomAttributeDefinition(Model):
    """A custom attribute that the organization has defined."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "entityType": "entity_type",
        "identifier": "identifier",
        "label": "label",
        "inputDefinition": "input_definition",
        "createdAt": "created_at",
        "isRequired": "is_required",
        "isArchived": "is_archived",
        "isDeactivated": "is_deactivated",
        "description": "description",
        "updatedAt": "updated_at",
    }

    id: str
    entity_type: str
    """What has the attribute: `Contact` or `Conversation`."""
    identifier: str
    """Name for programs."""
    label: str
    """Name for people."""
    input_definition: CustomAttributeInputDefinition
    """How a custom attribute is filled in, told apart by `_type`."""
    created_at: datetime.datetime
    """When it was created."""
    is_required: bool
    """Whether it must be filled in."""
    is_archived: bool
    """Whether it is archived."""
    is_deactivated: bool
    """Whether it is out of use."""
    description: str | Unset = UNSET
    """What it is for."""
    updated_at: datetime.datetime | Unset = UNSET
    """When it last changed."""

    def _read(self, data: Mapping[str, Any]) -> CustomAttributeDefinition:
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
        if (value := data.get("identifier")) is not None:
            self.identifier = value
            taken += 1
        else:
            self.identifier = MISSING
        if taken == sent:
            self.label = self.input_definition = self.created_at = self.is_required = self.is_archived = (
                self.is_deactivated
            ) = self.description = self.updated_at = MISSING
            return self
        if (value := data.get("label")) is not None:
            self.label = value
            taken += 1
        else:
            self.label = MISSING
        if (value := data.get("inputDefinition")) is not None and isinstance(value, dict):
            self.input_definition = custom_attribute_input_definition_from_dict(value)
            taken += 1
        else:
            self.input_definition = MISSING
        if (value := data.get("createdAt")) is not None and (time := self._read_time("createdAt", value)) is not UNSET:
            self.created_at = time
            taken += 1
        else:
            self.created_at = MISSING
        if taken == sent:
            self.is_required = self.is_archived = self.is_deactivated = self.description = self.updated_at = MISSING
            return self
        if (value := data.get("isRequired")) is not None:
            self.is_required = value
            taken += 1
        else:
            self.is_required = MISSING
        if (value := data.get("isArchived")) is not None:
            self.is_archived = value
            taken += 1
        else:
            self.is_archived = MISSING
        if (value := data.get("isDeactivated")) is not None:
            self.is_deactivated = value
            taken += 1
        else:
            self.is_deactivated = MISSING
        if taken == sent:
            self.description = self.updated_at = UNSET
            return self
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if (value := data.get("updatedAt")) is not None and (time := self._read_time("updatedAt", value)) is not UNSET:
            self.updated_at = time
            taken += 1
        else:
            self.updated_at = UNSET
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
        if self.identifier is not MISSING:
            d["identifier"] = self.identifier
        if self.label is not MISSING:
            d["label"] = self.label
        if self.input_definition is not MISSING:
            d["inputDefinition"] = self.input_definition.to_dict()
        if self.created_at is not MISSING:
            d["createdAt"] = self._write_time("createdAt", self.created_at)
        if self.is_required is not MISSING:
            d["isRequired"] = self.is_required
        if self.is_archived is not MISSING:
            d["isArchived"] = self.is_archived
        if self.is_deactivated is not MISSING:
            d["isDeactivated"] = self.is_deactivated
        if self.description is not UNSET:
            d["description"] = self.description
        if self.updated_at is not UNSET:
            d["updatedAt"] = self._write_time("updatedAt", self.updated_at)
        return d


# Last, so that models may refer to each other in circles.
from .custom_attribute_input_definition import custom_attribute_input_definition_from_dict
