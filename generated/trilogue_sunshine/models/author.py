from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .author_subtypes_item import AuthorSubtypesItem
    from .author_type import AuthorType


@_define(kw_only=True, repr=False)
class Author(Model):
    """Who a message is from."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "subtypes": "subtypes",
        "userId": "user_id",
        "userExternalId": "user_external_id",
        "displayName": "display_name",
        "avatarUrl": "avatar_url",
    }

    type_: AuthorType
    """Side of the author."""
    subtypes: list[AuthorSubtypesItem] | Unset = UNSET
    """Finer kind of author: `AI` for a bot that answers for the business, `activity` for an activity message."""
    user_id: str | Unset = UNSET
    """Id of the user; needed for type `user` unless `userExternalId` is given."""
    user_external_id: str | Unset = UNSET
    """External id of the user, instead of `userId`."""
    display_name: str | Unset = UNSET
    """Name shown for the author; for type `business`."""
    avatar_url: None | str | Unset = UNSET
    """Picture shown for the author; for type `business`."""

    def _read(self, data: Mapping[str, Any]) -> Author:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("subtypes")) is not None:
            self.subtypes = value
            taken += 1
        else:
            self.subtypes = UNSET
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = UNSET
        if taken == sent:
            self.user_external_id = self.display_name = self.avatar_url = UNSET
            return self
        if (value := data.get("userExternalId")) is not None:
            self.user_external_id = value
            taken += 1
        else:
            self.user_external_id = UNSET
        if (value := data.get("displayName")) is not None:
            self.display_name = value
            taken += 1
        else:
            self.display_name = UNSET
        if (value := data.get("avatarUrl", UNSET)) is not UNSET:
            self.avatar_url = value
            taken += 1
        else:
            self.avatar_url = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.subtypes is not UNSET:
            d["subtypes"] = self.subtypes
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        if self.user_external_id is not UNSET:
            d["userExternalId"] = self.user_external_id
        if self.display_name is not UNSET:
            d["displayName"] = self.display_name
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        return d
