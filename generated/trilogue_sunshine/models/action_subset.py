from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define

from ..types import Model, blank


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


# Last, so that models may refer to each other in circles.
from .buy import Buy
from .link import Link
from .postback import Postback
from .webview import Webview

ActionSubset: TypeAlias = Buy | Link | Postback | Webview | UnknownActionSubset
"""A button of the kinds that carousel and list items allow."""

_KINDS: dict[str, type[ActionSubset]] = {
    "buy": Buy,
    "link": Link,
    "postback": Postback,
    "webview": Webview,
}
