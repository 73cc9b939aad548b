from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class WebhookResponse(Model):
    """One webhook."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "webhook": "webhook",
    }

    webhook: Webhook | Unset = UNSET
    """A subscription to events."""

    def _read(self, data: Mapping[str, Any]) -> WebhookResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("webhook")) is not None and isinstance(value, dict):
            self.webhook = blank(Webhook)._read(value)
            taken += 1
        else:
            self.webhook = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.webhook is not UNSET:
            d["webhook"] = self.webhook.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .webhook import Webhook
