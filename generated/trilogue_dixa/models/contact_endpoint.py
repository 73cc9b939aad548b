from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownContactEndpoint(Model):
    """A kind of `ContactEndpoint` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownContactEndpoint:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def contact_endpoint_from_dict(data: Mapping[str, Any]) -> ContactEndpoint:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownContactEndpoint
    return blank(cls)._read(data)


_KINDS: Kinds[ContactEndpoint] = Kinds(
    __package__,
    {
        "EmailEndpoint": "email_endpoint.EmailEndpoint",
        "TelephonyEndpoint": "telephony_endpoint.TelephonyEndpoint",
    },
)

if TYPE_CHECKING:
    from .email_endpoint import EmailEndpoint
    from .telephony_endpoint import TelephonyEndpoint

    ContactEndpoint: TypeAlias = EmailEndpoint | TelephonyEndpoint | UnknownContactEndpoint
    """Address or number on which the organization can be reached, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "ContactEndpoint":
            return _KINDS.union(UnknownContactEndpoint)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
