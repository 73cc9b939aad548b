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
class UserTruncated(Model):
    """A user in short form."""

    id: str | Unset = UNSET
    """Id of the user."""
    authenticated: bool | Unset = UNSET
    """Whether the user proved who they are with a JWT."""
    external_id: None | str | Unset = UNSET
    """The caller's own id for the user."""
    zendesk_id: None | str | Unset = UNSET
    """Id of the user in Zendesk."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UserTruncated:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.authenticated = (
            d.pop("authenticated") if "authenticated" in d and d["authenticated"] is not None else UNSET
        )
        self.external_id = d.pop("externalId") if "externalId" in d else UNSET
        self.zendesk_id = d.pop("zendeskId") if "zendeskId" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.id is not UNSET:
            d["id"] = self.id
        if self.authenticated is not UNSET:
            d["authenticated"] = self.authenticated
        if self.external_id is not UNSET:
            d["externalId"] = self.external_id
        if self.zendesk_id is not UNSET:
            d["zendeskId"] = self.zendesk_id
        return d
