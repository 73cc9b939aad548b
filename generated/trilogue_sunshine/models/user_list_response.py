from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank, encode_items


@_define(kw_only=True, repr=False)
class UserListResponse(Model):
    """The users that match."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "users": "users",
    }

    users: list[User] | Unset = UNSET

    def _read(self, data: Mapping[str, Any]) -> UserListResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("users")) is not None and isinstance(value, list):
            self.users = (
                [blank(User)._read(item) if isinstance(item, dict) else item for item in value] if value else []
            )
            taken += 1
        else:
            self.users = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.users is not UNSET:
            d["users"] = encode_items(self.users)
        return d


# Last, so that models may refer to each other in circles.
from .user import User
