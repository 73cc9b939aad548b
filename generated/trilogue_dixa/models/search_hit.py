from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownSearchHit(Model):
    """A kind of `SearchHit` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownSearchHit:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def search_hit_from_dict(data: Mapping[str, Any]) -> SearchHit:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownSearchHit
    return blank(cls)._read(data)


_KINDS: Kinds[SearchHit] = Kinds(
    __package__,
    {
        "ConversationSearchHit": "conversation_search_hit.ConversationSearchHit",
    },
)

if TYPE_CHECKING:
    from .conversation_search_hit import ConversationSearchHit

    SearchHit: TypeAlias = ConversationSearchHit | UnknownSearchHit
    """What was found, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "SearchHit":
            return _KINDS.union(UnknownSearchHit)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
