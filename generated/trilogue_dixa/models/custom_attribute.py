from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class CustomAttribute(Model):
    """Value of a custom attribute."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "identifier": "identifier",
        "value": "value",
    }

    id: str
    """Id of the attribute's definition."""
    name: str
    """Name for people."""
    identifier: str
    """Name for programs."""
    value: list[str] | str
    """A text, or for a select attribute the list of values chosen."""

    def _read(self, data: Mapping[str, Any]) -> CustomAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = MISSING
        if (value := data.get("identifier")) is not None:
            self.identifier = value
            taken += 1
        else:
            self.identifier = MISSING
        if taken == sent:
            self.value = MISSING
            return self
        if (value := data.get("value")) is not None:
            self.value = value
            taken += 1
        else:
            self.value = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.name is not MISSING:
            d["name"] = self.name
        if self.identifier is not MISSING:
            d["identifier"] = self.identifier
        if self.value is not MISSING:
            d["value"] = self.value
        return d
