from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ListMessageMessageProperties(Model):
    """What only some lists need."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "catalog_id": "catalog_id",
        "menu": "menu",
    }

    catalog_id: str | Unset = UNSET
    """Id of the catalogue; needed for lists of products."""
    menu: str | Unset = UNSET
    """Label of the menu, for lists of choices."""

    def _read(self, data: Mapping[str, Any]) -> ListMessageMessageProperties:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("catalog_id")) is not None:
            self.catalog_id = value
            taken += 1
        else:
            self.catalog_id = UNSET
        if (value := data.get("menu")) is not None:
            self.menu = value
            taken += 1
        else:
            self.menu = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.catalog_id is not UNSET:
            d["catalog_id"] = self.catalog_id
        if self.menu is not UNSET:
            d["menu"] = self.menu
        return d
