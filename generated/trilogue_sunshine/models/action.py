from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownAction(Model):
    """A kind of `Action` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownAction:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def action_from_dict(data: Mapping[str, Any]) -> Action:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownAction
    return blank(cls)._read(data)


_KINDS: Kinds[Action] = Kinds(
    __package__,
    {
        "buy": "buy.Buy",
        "link": "link.Link",
        "locationRequest": "location_request.LocationRequest",
        "postback": "postback.Postback",
        "reply": "reply.Reply",
        "webview": "webview.Webview",
    },
)

if TYPE_CHECKING:
    from .buy import Buy
    from .link import Link
    from .location_request import LocationRequest
    from .postback import Postback
    from .reply import Reply
    from .webview import Webview

    Action: TypeAlias = Buy | Link | LocationRequest | Postback | Reply | Webview | UnknownAction
    """A button under a message or item, told apart by `type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "Action":
            return _KINDS.union(UnknownAction)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
