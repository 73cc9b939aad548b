from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownActionSubset(Model):
    """A kind of `ActionSubset` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownActionSubset:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def action_subset_from_dict(data: Mapping[str, Any]) -> ActionSubset:
    """Read a JSON object as the class that its `type` names."""
    try:
        cls = _KINDS[data["type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownActionSubset
    return blank(cls)._read(data)


_KINDS: Kinds[ActionSubset] = Kinds(
    __package__,
    {
        "buy": "buy.Buy",
        "link": "link.Link",
        "postback": "postback.Postback",
        "webview": "webview.Webview",
    },
)

if TYPE_CHECKING:
    from .buy import Buy
    from .link import Link
    from .postback import Postback
    from .webview import Webview

    ActionSubset: TypeAlias = Buy | Link | Postback | Webview | UnknownActionSubset
    """A button of the kinds that carousel and list items allow."""

else:

    def __getattr__(name: str) -> Any:
        if name == "ActionSubset":
            return _KINDS.union(UnknownActionSubset)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
