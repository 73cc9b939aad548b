from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class MessageAddedAttribute(Model):
    """A message was added."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "messageId": "message_id",
        "fromEndpoint": "from_endpoint",
        "avatarUrl": "avatar_url",
    }

    type_: Literal["MessageAddedAttribute"] = "MessageAddedAttribute"
    """Always 'MessageAddedAttribute': tells which kind this is."""
    message_id: str
    """Id of the message."""
    from_endpoint: str | Unset = UNSET
    """Address or number it came from."""
    avatar_url: str | Unset = UNSET
    """Picture of the author."""

    def _read(self, data: Mapping[str, Any]) -> MessageAddedAttribute:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "MessageAddedAttribute":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("messageId")) is not None:
            self.message_id = value
            taken += 1
        else:
            self.message_id = MISSING
        if (value := data.get("fromEndpoint")) is not None:
            self.from_endpoint = value
            taken += 1
        else:
            self.from_endpoint = UNSET
        if taken == sent:
            self.avatar_url = UNSET
            return self
        if (value := data.get("avatarUrl")) is not None:
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
            d["_type"] = self.type_
        if self.message_id is not MISSING:
            d["messageId"] = self.message_id
        if self.from_endpoint is not UNSET:
            d["fromEndpoint"] = self.from_endpoint
        if self.avatar_url is not UNSET:
            d["avatarUrl"] = self.avatar_url
        return d
