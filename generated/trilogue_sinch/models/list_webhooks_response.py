from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ListWebhooksResponse(Model):
    """The webhooks of an app."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "webhooks": "webhooks",
    }

    webhooks: list[Webhook] | Unset = UNSET
    """The webhooks."""

    def _read(self, data: Mapping[str, Any]) -> ListWebhooksResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("webhooks")) is not None and isinstance(value, list):
            self.webhooks = (
                [blank(Webhook)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.webhooks = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.webhooks is not UNSET:
            d["webhooks"] = encode_items(self.webhooks)
        return d


# Last, so that models may refer to each other in circles.
from .webhook import Webhook
