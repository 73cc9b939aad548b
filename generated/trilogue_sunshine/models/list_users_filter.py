from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model


@_define(kw_only=True, repr=False)
class ListUsersFilter(Model):
    """What to find users by."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "identities.email": "identities_email",
    }

    identities_email: str
    """The e-mail address of one of the user's identities."""

    def _read(self, data: Mapping[str, Any]) -> ListUsersFilter:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("identities.email")) is not None:
            self.identities_email = value
            taken += 1
        else:
            self.identities_email = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.identities_email is not MISSING:
            d["identities.email"] = self.identities_email
        return d
