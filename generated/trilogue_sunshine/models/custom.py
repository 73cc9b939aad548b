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
    encode_items,
)

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Custom(Model):
    """An integration of one's own: a webhook and API keys."""

    type_: Literal["custom"] = "custom"
    """Always 'custom': tells which kind this is."""
    webhooks: list[Webhook]
    """The webhook of the integration."""
    id: str | Unset = UNSET
    """Id of the integration."""
    status: Status | Unset = UNSET
    """Whether the integration works."""
    display_name: None | str | Unset = UNSET
    """Name of the integration, for people to read."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Custom:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] == "custom" else MISSING
        self.webhooks = (
            [Webhook.from_dict(item) if isinstance(item, dict) else item for item in d.pop("webhooks")]
            if "webhooks" in d and isinstance(d["webhooks"], list)
            else MISSING
        )
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.status = d.pop("status") if "status" in d and d["status"] is not None else UNSET
        self.display_name = d.pop("displayName") if "displayName" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.webhooks is not MISSING:
            d["webhooks"] = encode_items(self.webhooks)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.status is not UNSET:
            d["status"] = self.status
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        return d


# Last, so that models may refer to each other in circles.
from .webhook import Webhook
