from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class User(Model):
    """A person who talks to the business."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "authenticated": "authenticated",
        "externalId": "external_id",
        "zendeskId": "zendesk_id",
        "signedUpAt": "signed_up_at",
        "toBeRetained": "to_be_retained",
        "profile": "profile",
        "metadata": "metadata",
        "identities": "identities",
    }

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

    def _read(self, data: Mapping[str, Any]) -> User:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = UNSET
        if (value := data.get("authenticated")) is not None:
            self.authenticated = value
            taken += 1
        else:
            self.authenticated = UNSET
        if (value := data.get("externalId", UNSET)) is not UNSET:
            self.external_id = value
            taken += 1
        else:
            self.external_id = UNSET
        if taken == sent:
            self.zendesk_id = self.signed_up_at = self.to_be_retained = self.profile = self.metadata = (
                self.identities
            ) = UNSET
            return self
        if (value := data.get("zendeskId", UNSET)) is not UNSET:
            self.zendesk_id = value
            taken += 1
        else:
            self.zendesk_id = UNSET
        if (value := data.get("signedUpAt")) is not None:
            self.signed_up_at = value
            taken += 1
        else:
            self.signed_up_at = UNSET
        if (value := data.get("toBeRetained")) is not None:
            self.to_be_retained = value
            taken += 1
        else:
            self.to_be_retained = UNSET
        if taken == sent:
            self.profile = self.metadata = self.identities = UNSET
            return self
        if (value := data.get("profile")) is not None and isinstance(value, dict):
            self.profile = blank(Profile)._read(value)
            taken += 1
        else:
            self.profile = UNSET
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if (value := data.get("identities")) is not None and isinstance(value, list):
            self.identities = (
                [blank(Identity)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.identities = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
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
