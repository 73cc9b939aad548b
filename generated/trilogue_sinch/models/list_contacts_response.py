from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)


@_define(kw_only=True, repr=False)
class ListContactsResponse(Model):
    """A page of contacts."""

    contacts: list[Contact] | Unset = UNSET
    """The contacts."""
    next_page_token: str | Unset = UNSET
    """Token of the next page; absent or empty on the last."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ListContactsResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.contacts = (
            [Contact.from_dict(item) if isinstance(item, dict) else item for item in d.pop("contacts")]
            if "contacts" in d and isinstance(d["contacts"], list)
            else UNSET
        )
        self.next_page_token = (
            d.pop("next_page_token") if "next_page_token" in d and d["next_page_token"] is not None else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.contacts is not UNSET:
            d["contacts"] = encode_items(self.contacts)
        if self.next_page_token is not UNSET:
            d["next_page_token"] = self.next_page_token
        return d


# Last, so that models may refer to each other in circles.
from .contact import Contact
