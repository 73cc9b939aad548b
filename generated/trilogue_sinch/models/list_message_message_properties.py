from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ListMessageMessageProperties(Model):
    """What only some lists need."""

    catalog_id: str | Unset = UNSET
    """Id of the catalogue; needed for lists of products."""
    menu: str | Unset = UNSET
    """Label of the menu, for lists of choices."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListMessageMessageProperties:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.catalog_id = d.pop("catalog_id") if "catalog_id" in d and d["catalog_id"] is not None else UNSET
        self.menu = d.pop("menu") if "menu" in d and d["menu"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.catalog_id is not UNSET:
            d["catalog_id"] = self.catalog_id
        if self.menu is not UNSET:
            d["menu"] = self.menu
        return d
