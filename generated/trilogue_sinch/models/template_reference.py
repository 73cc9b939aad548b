from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .template_reference_parameters import TemplateReferenceParameters


@_define(kw_only=True, repr=False)
class TemplateReference(Model):
    """A template with values for its parameters."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "template_id": "template_id",
        "version": "version",
        "language_code": "language_code",
        "parameters": "parameters",
    }

    template_id: str
    """Id of the template."""
    version: str
    """Version of the template."""
    language_code: str | Unset = UNSET
    """Language in the form of BCP 47, such as `en-US`. Default English."""
    parameters: TemplateReferenceParameters | Unset = UNSET
    """Values of the parameters by name; none may be missing."""

    def _read(self, data: Mapping[str, Any]) -> TemplateReference:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("template_id")) is not None:
            self.template_id = value
            taken += 1
        else:
            self.template_id = MISSING
        if (value := data.get("version")) is not None:
            self.version = value
            taken += 1
        else:
            self.version = MISSING
        if (value := data.get("language_code")) is not None:
            self.language_code = value
            taken += 1
        else:
            self.language_code = UNSET
        if taken == sent:
            self.parameters = UNSET
            return self
        if (value := data.get("parameters")) is not None:
            self.parameters = value
            taken += 1
        else:
            self.parameters = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.template_id is not MISSING:
            d["template_id"] = self.template_id
        if self.version is not MISSING:
            d["version"] = self.version
        if self.language_code is not UNSET:
            d["language_code"] = self.language_code
        if self.parameters is not UNSET:
            d["parameters"] = self.parameters
        return d
