from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownEmailContent(Model):
    """A kind of `EmailContent` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownEmailContent:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def email_content_from_dict(data: Mapping[str, Any]) -> EmailContent:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownEmailContent
    return blank(cls)._read(data)


_KINDS: Kinds[EmailContent] = Kinds(
    __package__,
    {
        "Regular": "regular.Regular",
        "TooLarge": "too_large.TooLarge",
    },
)

if TYPE_CHECKING:
    from .regular import Regular
    from .too_large import TooLarge

    EmailContent: TypeAlias = Regular | TooLarge | UnknownEmailContent
    """Body of an e-mail, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "EmailContent":
            return _KINDS.union(UnknownEmailContent)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
