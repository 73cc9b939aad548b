from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class QueryCapabilityRecipientContactId(Model):
    """The `QueryCapabilityRecipientContactId` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "contact_id": "contact_id",
    }

    contact_id: str
    """Id of a contact."""

    def _read(self, data: Mapping[str, Any]) -> QueryCapabilityRecipientContactId:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("contact_id")) is not None:
            self.contact_id = value
            taken += 1
        else:
            self.contact_id = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.contact_id is not MISSING:
            d["contact_id"] = self.contact_id
        return d
