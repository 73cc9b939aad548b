from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .metadata import Metadata


@_define(kw_only=True, repr=False)
class UserUpdateBody(Model):
    """Changes to a user."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "signedUpAt": "signed_up_at",
        "toBeRetained": "to_be_retained",
        "profile": "profile",
        "metadata": "metadata",
    }

    signed_up_at: str | Unset = UNSET
    """When the user signed up, ISO 8601."""
    to_be_retained: bool | Unset = UNSET
    """Whether the user is kept after long inactivity."""
    profile: Profile | Unset = UNSET
    """What is known about a person."""
    metadata: Metadata | None | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> UserUpdateBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
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
        if (value := data.get("profile")) is not None and isinstance(value, dict):
            self.profile = blank(Profile)._read(value)
            taken += 1
        else:
            self.profile = UNSET
        if taken == sent:
            self.metadata = UNSET
            return self
        if (value := data.get("metadata", UNSET)) is not UNSET:
            self.metadata = value
            taken += 1
        else:
            self.metadata = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.signed_up_at is not UNSET:
            d["signedUpAt"] = self.signed_up_at
        if self.to_be_retained is not UNSET:
            d["toBeRetained"] = self.to_be_retained
        if self.profile is not UNSET:
            d["profile"] = self.profile.to_dict()
        if self.metadata is not UNSET:
            d["metadata"] = self.metadata
        return d


# Last, so that models may refer to each other in circles.
from .profile import Profile
