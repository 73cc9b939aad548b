from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownDeliveryStatus(Model):
    """A kind of `DeliveryStatus` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownDeliveryStatus:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def delivery_status_from_dict(data: Mapping[str, Any]) -> DeliveryStatus:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownDeliveryStatus
    return blank(cls)._read(data)


_KINDS: Kinds[DeliveryStatus] = Kinds(
    __package__,
    {
        "DeliveryDetail": "delivery_detail.DeliveryDetail",
        "NoRecentDelivery": "no_recent_delivery.NoRecentDelivery",
    },
)

if TYPE_CHECKING:
    from .delivery_detail import DeliveryDetail
    from .no_recent_delivery import NoRecentDelivery

    DeliveryStatus: TypeAlias = DeliveryDetail | NoRecentDelivery | UnknownDeliveryStatus
    """The latest attempt, if there was one of late, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "DeliveryStatus":
            return _KINDS.union(UnknownDeliveryStatus)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
