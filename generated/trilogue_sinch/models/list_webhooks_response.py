from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class ListWebhooksResponse(Model):
    """The webhooks of an app."""

    webhooks: list[Webhook] | Unset = UNSET
    """The webhooks."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListWebhooksResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.webhooks = (
            [Webhook.from_dict(item) if isinstance(item, dict) else item for item in d.pop("webhooks")]
            if "webhooks" in d and isinstance(d["webhooks"], list)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.webhooks is not UNSET:
            d["webhooks"] = encode_items(self.webhooks)
        return d


# Last, so that models may refer to each other in circles.
from .webhook import Webhook
