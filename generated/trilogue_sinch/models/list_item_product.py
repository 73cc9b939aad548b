from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class ListItemProduct(Model):
    """The `ListItemProduct` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "product": "product",
    }

    product: ProductItem
    """A product in a list."""

    def _read(self, data: Mapping[str, Any]) -> ListItemProduct:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("product")) is not None and isinstance(value, dict):
            self.product = blank(ProductItem)._read(value)
            taken += 1
        else:
            self.product = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.product is not MISSING:
            d["product"] = self.product.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .product_item import ProductItem
