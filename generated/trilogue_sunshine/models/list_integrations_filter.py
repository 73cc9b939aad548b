from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ListIntegrationsFilter(Model):
    """What to list, sent as `filter[name]=value`."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "types": "types",
    }

    types: str | Unset = UNSET
    """Channel types to list, separated by commas, as in `custom,web`."""

    def _read(self, data: Mapping[str, Any]) -> ListIntegrationsFilter:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("types")) is not None:
            self.types = value
            taken += 1
        else:
            self.types = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.types is not UNSET:
            d["types"] = self.types
        return d
