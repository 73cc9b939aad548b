from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class ProductItem(Model):
    """A product in a list."""

    id: str
    """Id of the product."""
    marketplace: str
    """Marketplace of the product."""
    quantity: int | Unset = UNSET
    """Number of pieces chosen; in messages from contacts."""
    item_price: float | Unset = UNSET
    """Price of one piece; in messages from contacts."""
    currency: str | Unset = UNSET
    """Currency of the price; in messages from contacts."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ProductItem:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else MISSING
        self.marketplace = d.pop("marketplace") if "marketplace" in d and d["marketplace"] is not None else MISSING
        self.quantity = d.pop("quantity") if "quantity" in d and d["quantity"] is not None else UNSET
        self.item_price = d.pop("item_price") if "item_price" in d and d["item_price"] is not None else UNSET
        self.currency = d.pop("currency") if "currency" in d and d["currency"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not MISSING:
            d["id"] = self.id
        if self.marketplace is not MISSING:
            d["marketplace"] = self.marketplace
        if self.quantity is not UNSET:
            d["quantity"] = self.quantity
        if self.item_price is not UNSET:
            d["item_price"] = self.item_price
        if self.currency is not UNSET:
            d["currency"] = self.currency
        return d
