from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class ListContactsResponse(Model):
    """A page of contacts."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "contacts": "contacts",
        "next_page_token": "next_page_token",
    }

    contacts: list[Contact] | Unset = UNSET
    """The contacts."""
    next_page_token: str | Unset = UNSET
    """Token of the next page; absent or empty on the last."""

    def _read(self, data: Mapping[str, Any]) -> ListContactsResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("contacts")) is not None and isinstance(value, list):
            self.contacts = (
                [blank(Contact)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.contacts = UNSET
        if (value := data.get("next_page_token")) is not None:
            self.next_page_token = value
            taken += 1
        else:
            self.next_page_token = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.contacts is not UNSET:
            d["contacts"] = encode_items(self.contacts)
        if self.next_page_token is not UNSET:
            d["next_page_token"] = self.next_page_token
        return d


# Last, so that models may refer to each other in circles.
from .contact import Contact
