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
    from .author_webhook_type import AuthorWebhookType


@_define(kw_only=True, repr=False)
class AuthorWebhook(Model):
    """Who a message is from, as webhooks show it."""

    type_: AuthorWebhookType
    """Side of the author."""
    user_id: str | Unset = UNSET
    """Id of the user, for type `user`."""
    user: User | Unset = UNSET
    """A person who talks to the business."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> AuthorWebhook:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else MISSING
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else UNSET
        self.user = User.from_dict(d.pop("user")) if "user" in d and isinstance(d["user"], dict) else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        if self.user is not UNSET:
            d["user"] = self.user.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .user import User
