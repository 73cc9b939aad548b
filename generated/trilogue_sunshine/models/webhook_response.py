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
class WebhookResponse(Model):
    """One webhook."""

    webhook: Webhook | Unset = UNSET
    """A subscription to events."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> WebhookResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.webhook = (
            Webhook.from_dict(d.pop("webhook")) if "webhook" in d and isinstance(d["webhook"], dict) else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.webhook is not UNSET:
            d["webhook"] = self.webhook.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .webhook import Webhook
