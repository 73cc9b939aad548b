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
    from .template_reference_parameters import TemplateReferenceParameters


@_define(kw_only=True, repr=False)
class TemplateReference(Model):
    """A template with values for its parameters."""

    template_id: str
    """Id of the template."""
    version: str
    """Version of the template."""
    language_code: str | Unset = UNSET
    """Language in the form of BCP 47, such as `en-US`. Default English."""
    parameters: TemplateReferenceParameters | Unset = UNSET
    """Values of the parameters by name; none may be missing."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> TemplateReference:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.template_id = d.pop("template_id") if "template_id" in d and d["template_id"] is not None else MISSING
        self.version = d.pop("version") if "version" in d and d["version"] is not None else MISSING
        self.language_code = (
            d.pop("language_code") if "language_code" in d and d["language_code"] is not None else UNSET
        )
        self.parameters = d.pop("parameters") if "parameters" in d and d["parameters"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.template_id is not MISSING:
            d["template_id"] = self.template_id
        if self.version is not MISSING:
            d["version"] = self.version
        if self.language_code is not UNSET:
            d["language_code"] = self.language_code
        if self.parameters is not UNSET:
            d["parameters"] = self.parameters
        return d
