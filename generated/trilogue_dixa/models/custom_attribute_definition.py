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
    from .custom_attribute_input_definition import CustomAttributeInputDefinition


@_define(kw_only=True, repr=False)
class CustomAttributeDefinition(Model):
    """A custom attribute that the organization has defined."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CustomAttributeDefinition:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.entity_type = d.pop("entityType") if "entityType" in d and d["entityType"] is not None else MISSING
        self.identifier = d.pop("identifier") if "identifier" in d and d["identifier"] is not None else MISSING
        self.label = d.pop("label") if "label" in d and d["label"] is not None else MISSING
        self.input_definition = (
            custom_attribute_input_definition_from_dict(d.pop("inputDefinition"))
            if "inputDefinition" in d and isinstance(d["inputDefinition"], dict)
            else MISSING
        )
        self.created_at = take_datetime(d, "createdAt") if "createdAt" in d else MISSING
        self.is_required = d.pop("isRequired") if "isRequired" in d and d["isRequired"] is not None else MISSING
        self.is_archived = d.pop("isArchived") if "isArchived" in d and d["isArchived"] is not None else MISSING
        self.is_deactivated = (
            d.pop("isDeactivated") if "isDeactivated" in d and d["isDeactivated"] is not None else MISSING
        )
        self.description = d.pop("description") if "description" in d and d["description"] is not None else UNSET
        self.updated_at = take_datetime(d, "updatedAt") if "updatedAt" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
            d["createdAt"] = format_datetime(self.created_at)
        if self.is_required is not MISSING:
            d["isRequired"] = self.is_required
        if self.is_archived is not MISSING:
            d["isArchived"] = self.is_archived
        if self.is_deactivated is not MISSING:
            d["isDeactivated"] = self.is_deactivated
        if self.description is not UNSET:
            d["description"] = self.description
        if self.updated_at is not UNSET:
            d["updatedAt"] = format_datetime(self.updated_at)
        return d


# Last, so that models may refer to each other in circles.
from .custom_attribute_input_definition import custom_attribute_input_definition_from_dict
