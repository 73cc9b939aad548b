from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    UNSET,
    Model,
    Unset,
)

if TYPE_CHECKING:
    from .author_subtypes_item import AuthorSubtypesItem
    from .author_type import AuthorType


@_define(kw_only=True, repr=False)
class Author(Model):
    """Who a message is from."""

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
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Author:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else MISSING
        self.subtypes = d.pop("subtypes") if "subtypes" in d and d["subtypes"] is not None else UNSET
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else UNSET
        self.user_external_id = (
            d.pop("userExternalId") if "userExternalId" in d and d["userExternalId"] is not None else UNSET
        )
        self.display_name = d.pop("displayName") if "displayName" in d and d["displayName"] is not None else UNSET
        self.avatar_url = d.pop("avatarUrl") if "avatarUrl" in d else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
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
