from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class Buy(Model):
    """Button that asks for a payment."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "text": "text",
        "amount": "amount",
        "currency": "currency",
        "metadata": "metadata",
    }

    type_: Literal["buy"] = "buy"
    """Always 'buy': tells which kind this is."""
    text: str
    """Label of the button."""
    amount: int
    """Price in the smallest unit of the currency, such as cents."""
    currency: str | Unset = UNSET
    """Currency code of ISO 4217, in small letters."""
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> Buy:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "buy":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("text")) is not None:
            self.text = value
            taken += 1
        else:
            self.text = MISSING
        if (value := data.get("amount")) is not None:
            self.amount = value
            taken += 1
        else:
            self.amount = MISSING
        if taken == sent:
            self.currency = self.metadata = UNSET
            return self
        if (value := data.get("currency")) is not None:
            self.currency = value
            taken += 1
        else:
            self.currency = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.text is not MISSING:
            d["text"] = self.text
        if self.amount is not MISSING:
            d["amount"] = self.amount
        if self.currency is not UNSET:
            d["currency"] = self.currency
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d
