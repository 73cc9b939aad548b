from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class Buy(Model):
    """Button that asks for a payment."""

    type_: Literal["buy"] = "buy"
    """Always 'buy': tells which kind this is."""
    text: str
    """Label of the button."""
    amount: int
    """Price in the smallest unit of the currency, such as cents."""
    currency: str | Unset = UNSET
    """Currency code of ISO 4217, in small letters."""
    metadata: Metadata | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Buy:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "buy" else MISSING
        self.text = d.pop("text") if "text" in d and d["text"] is not None else MISSING
        self.amount = d.pop("amount") if "amount" in d and d["amount"] is not None else MISSING
        self.currency = d.pop("currency") if "currency" in d and d["currency"] is not None else UNSET
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
