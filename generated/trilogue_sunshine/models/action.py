from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownAction(Model):
    """A kind of `Action` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownAction:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def action_from_dict(data: Mapping[str, Any]) -> Action:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownAction
    return cls.from_dict(data)


# Last, so that models may refer to each other in circles.
from .buy import Buy
from .link import Link
from .location_request import LocationRequest
from .postback import Postback
from .reply import Reply
from .webview import Webview

Action: TypeAlias = Buy | Link | LocationRequest | Postback | Reply | Webview | UnknownAction
"""A button under a message or item, told apart by `type`."""

_KINDS: dict[str, type[Action]] = {
    "buy": Buy,
    "link": Link,
    "locationRequest": LocationRequest,
    "postback": Postback,
    "reply": Reply,
    "webview": Webview,
}
