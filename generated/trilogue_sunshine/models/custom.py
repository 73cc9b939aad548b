from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .status import Status


@_define(kw_only=True, repr=False)
class Custom(Model):
    """An integration of one's own: a webhook and API keys."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "webhooks": "webhooks",
        "id": "id",
        "status": "status",
        "displayName": "display_name",
    }

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

    def _read(self, data: Mapping[str, Any]) -> Custom:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) == "custom":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("webhooks")) is not None and isinstance(value, list):
            self.webhooks = (
                [blank(Webhook)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.webhooks = MISSING
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if taken == sent:
            self.status = self.display_name = UNSET
            return self
        if (value := data.get("status")) is not None:
            self.status = value
            taken += 1
        else:
            self.status = UNSET
        if (value := data.get("displayName", UNSET)) is not UNSET:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
