from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
    encode_items,
)

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class User(Model):
    """A person who talks to the business."""

    id: str | Unset = UNSET
    """Id of the user."""
    authenticated: bool | Unset = UNSET
    """Whether the user proved who they are with a JWT."""
    external_id: None | str | Unset = UNSET
    """The caller's own id for the user."""
    zendesk_id: None | str | Unset = UNSET
    """Id of the user in Zendesk."""
    signed_up_at: str | Unset = UNSET
    """When the user signed up, ISO 8601."""
    to_be_retained: bool | Unset = UNSET
    """Whether the user is kept after long inactivity."""
    profile: Profile | Unset = UNSET
    """What is known about a person."""
    metadata: Metadata | None | Unset = UNSET
    """The caller's own values."""
    identities: list[Identity] | Unset = UNSET
    """Addresses by which the user is known."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> User:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.id = d.pop("id") if "id" in d and d["id"] is not None else UNSET
        self.authenticated = (
            d.pop("authenticated") if "authenticated" in d and d["authenticated"] is not None else UNSET
        )
        self.external_id = d.pop("externalId") if "externalId" in d else UNSET
        self.zendesk_id = d.pop("zendeskId") if "zendeskId" in d else UNSET
        self.signed_up_at = d.pop("signedUpAt") if "signedUpAt" in d and d["signedUpAt"] is not None else UNSET
        self.to_be_retained = d.pop("toBeRetained") if "toBeRetained" in d and d["toBeRetained"] is not None else UNSET
        self.profile = (
            Profile.from_dict(d.pop("profile")) if "profile" in d and isinstance(d["profile"], dict) else UNSET
        )
        self.metadata = d.pop("metadata") if "metadata" in d else UNSET
        self.identities = (
            [Identity.from_dict(item) if isinstance(item, dict) else item for item in d.pop("identities")]
            if "identities" in d and isinstance(d["identities"], list)
            else UNSET
        )
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
        if self.signed_up_at is not UNSET:
            d["signedUpAt"] = self.signed_up_at
        if self.to_be_retained is not UNSET:
            d["toBeRetained"] = self.to_be_retained
        if self.profile is not UNSET:
            d["profile"] = self.profile.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        if self.identities is not UNSET:
            d["identities"] = encode_items(self.identities)
        return d


# Last, so that models may refer to each other in circles.
from .identity import Identity
from .profile import Profile
