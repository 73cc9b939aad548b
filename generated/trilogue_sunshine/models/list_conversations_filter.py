from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class ListConversationsFilter(Model):
    """What to list, sent as `filter[name]=value`."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "userId": "user_id",
        "userExternalId": "user_external_id",
    }

    user_id: str | Unset = UNSET
    """Id of the user whose conversations to list."""
    user_external_id: str | Unset = UNSET
    """External id of the user whose conversations to list; instead of `userId`."""

    def _read(self, data: Mapping[str, Any]) -> ListConversationsFilter:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = UNSET
        if (value := data.get("userExternalId")) is not None:
            self.user_external_id = value
            taken += 1
        else:
            self.user_external_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        if self.user_external_id is not UNSET:
            d["userExternalId"] = self.user_external_id
        return d
