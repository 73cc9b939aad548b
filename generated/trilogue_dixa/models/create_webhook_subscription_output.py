from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class CreateWebhookSubscriptionOutput(Model):
    """The new webhook subscription."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "data": "data",
    }

    data: WebhookSubscription
    """Events that are delivered to a URL."""

    def _read(self, data: Mapping[str, Any]) -> CreateWebhookSubscriptionOutput:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("data")) is not None and isinstance(value, dict):
            self.data = blank(WebhookSubscription)._read(value)
            taken += 1
        else:
            self.data = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.data is not MISSING:
            d["data"] = self.data.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .webhook_subscription import WebhookSubscription
