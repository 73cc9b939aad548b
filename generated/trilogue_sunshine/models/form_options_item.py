from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class FormOptionsItem(Model):
    """The `FormOptionsItem` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "label": "label",
        "name": "name",
    }

    label: str | Unset = UNSET
    """Label for people."""
    name: str | Unset = UNSET
    """Name for programs."""

    def _read(self, data: Mapping[str, Any]) -> FormOptionsItem:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("label")) is not None:
            self.label = value
            taken += 1
        else:
            self.label = UNSET
        if (value := data.get("name")) is not None:
            self.name = value
            taken += 1
        else:
            self.name = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.label is not UNSET:
            d["label"] = self.label
        if self.name is not UNSET:
            d["name"] = self.name
        return d
