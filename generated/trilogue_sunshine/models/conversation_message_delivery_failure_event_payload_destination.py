from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ConversationMessageDeliveryFailureEventPayloadDestination(Model):
    """Channel it was sent to."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "integrationId": "integration_id",
    }

    type_: str | Unset = UNSET
    """Channel type."""
    integration_id: str | Unset = UNSET
    """Id of the integration."""

    def _read(self, data: Mapping[str, Any]) -> ConversationMessageDeliveryFailureEventPayloadDestination:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = UNSET
        if (value := data.get("integrationId")) is not None:
            self.integration_id = value
            taken += 1
        else:
            self.integration_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not UNSET:
            d["type"] = self.type_
        if self.integration_id is not UNSET:
            d["integrationId"] = self.integration_id
        return d
