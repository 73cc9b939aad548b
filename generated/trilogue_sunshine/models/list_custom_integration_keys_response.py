from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ListCustomIntegrationKeysResponse(Model):
    """The `ListCustomIntegrationKeysResponse` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "keys": "keys",
    }

    keys: list[ApiKey] | Unset = UNSET
    """The keys of the integration."""

    def _read(self, data: Mapping[str, Any]) -> ListCustomIntegrationKeysResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("keys")) is not None and isinstance(value, list):
            self.keys = (
                [blank(ApiKey)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.keys = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.keys is not UNSET:
            d["keys"] = encode_items(self.keys)
        return d


# Last, so that models may refer to each other in circles.
from .api_key import ApiKey
