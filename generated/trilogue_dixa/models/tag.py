from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Tag(Model):
    """A label for conversations."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "state": "state",
        "color": "color",
    }

    id: str
    """Id of the tag."""
    name: str
    """Name."""
    state: str
    """`Active` or `Inactive`."""
    color: str | Unset = UNSET
    """Colour as `#` and six hex digits."""

    def _read(self, data: Mapping[str, Any]) -> Tag:
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
        if (value := data.get("state")) is not None:
            self.state = value
            taken += 1
        else:
            self.state = MISSING
        if taken == sent:
            self.color = UNSET
            return self
        if (value := data.get("color")) is not None:
            self.color = value
            taken += 1
        else:
            self.color = UNSET
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
        if self.state is not MISSING:
            d["state"] = self.state
        if self.color is not UNSET:
            d["color"] = self.color
        return d
