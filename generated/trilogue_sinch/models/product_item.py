from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ProductItem(Model):
    """A product in a list."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "marketplace": "marketplace",
        "quantity": "quantity",
        "item_price": "item_price",
        "currency": "currency",
    }

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

    def _read(self, data: Mapping[str, Any]) -> ProductItem:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("marketplace")) is not None:
            self.marketplace = value
            taken += 1
        else:
            self.marketplace = MISSING
        if (value := data.get("quantity")) is not None:
            self.quantity = value
            taken += 1
        else:
            self.quantity = UNSET
        if taken == sent:
            self.item_price = self.currency = UNSET
            return self
        if (value := data.get("item_price")) is not None:
            self.item_price = value
            taken += 1
        else:
            self.item_price = UNSET
        if (value := data.get("currency")) is not None:
            self.currency = value
            taken += 1
        else:
            self.currency = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
