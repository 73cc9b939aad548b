from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class LineUpdate(Model):
    """Changes to a LINE integration."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "displayName": "display_name",
        "defaultResponderId": "default_responder_id",
    }

    type_: Literal["line"] | Unset = UNSET
    """Always 'line': tells which kind this is."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    default_responder_id: None | str | Unset = UNSET
    """Id of the switchboard integration that answers first on this channel; `null` takes the switchboard's default."""

    def _read(self, data: Mapping[str, Any]) -> LineUpdate:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "line":
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("defaultResponderId", UNSET)) is not UNSET:
            self.default_responder_id = value
            taken += 1
        else:
            self.default_responder_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.default_responder_id is not UNSET:
            d["defaultResponderId"] = self.default_responder_id
        return d
