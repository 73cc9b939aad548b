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
    from .client_create_confirmation_type import ClientCreateConfirmationType


@_define(kw_only=True, repr=False)
class ClientCreateConfirmation(Model):
    """How the link is confirmed."""

    type_: ClientCreateConfirmationType
    """At once, when the user writes, or when the user answers a prompt."""
    message: MessagePost | Unset = UNSET
    """A message to post."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ClientCreateConfirmation:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("type") if "type" in d and d["type"] is not None else MISSING
        self.message = (
            MessagePost.from_dict(d.pop("message")) if "message" in d and isinstance(d["message"], dict) else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["type"] = self.type_
        if self.message is not UNSET:
            d["message"] = self.message.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .message_post import MessagePost
