from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset, blank

if TYPE_CHECKING:
    from .author_webhook_type import AuthorWebhookType


@_define(kw_only=True, repr=False)
class AuthorWebhook(Model):
    """Who a message is from, as webhooks show it."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "userId": "user_id",
        "user": "user",
    }

    type_: AuthorWebhookType
    """Side of the author."""
    user_id: str | Unset = UNSET
    """Id of the user, for type `user`."""
    user: User | Unset = UNSET
    """A person who talks to the business."""

    def _read(self, data: Mapping[str, Any]) -> AuthorWebhook:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("type")) is not None:
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = UNSET
        if (value := data.get("user")) is not None and isinstance(value, dict):
            self.user = blank(User)._read(value)
            taken += 1
        else:
            self.user = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        if self.user is not UNSET:
            d["user"] = self.user.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .user import User
