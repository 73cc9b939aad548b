from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .query_capability_response_recipient import QueryCapabilityResponseRecipient


@_define(kw_only=True, repr=False)
class QueryCapabilityResponse(Model):
    """A capability query as it was registered."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "app_id": "app_id",
        "recipient": "recipient",
        "request_id": "request_id",
    }

    app_id: str | Unset = UNSET
    """Id of the app."""
    recipient: QueryCapabilityResponseRecipient | Unset = UNSET
    """A contact by id or by channel identities."""
    request_id: str | Unset = UNSET
    """Id of the asynchronous request, made up when left out."""

    def _read(self, data: Mapping[str, Any]) -> QueryCapabilityResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("app_id")) is not None:
            self.app_id = value
            taken += 1
        else:
            self.app_id = UNSET
        if (value := data.get("recipient")) is not None and isinstance(value, dict):
            self.recipient = query_capability_response_recipient_from_dict(value)
            taken += 1
        else:
            self.recipient = UNSET
        if (value := data.get("request_id")) is not None:
            self.request_id = value
            taken += 1
        else:
            self.request_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.app_id is not UNSET:
            d["app_id"] = self.app_id
        if self.recipient is not UNSET:
            d["recipient"] = self.recipient.to_dict()
        if self.request_id is not UNSET:
            d["request_id"] = self.request_id
        return d


# Last, so that models may refer to each other in circles.
from .query_capability_response_recipient import query_capability_response_recipient_from_dict
