from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownPeriodFilter(Model):
    """A kind of `PeriodFilter` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownPeriodFilter:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def period_filter_from_dict(data: Mapping[str, Any]) -> PeriodFilter:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownPeriodFilter
    return blank(cls)._read(data)


_KINDS: Kinds[PeriodFilter] = Kinds(
    __package__,
    {
        "Interval": "interval.Interval",
        "Preset": "preset.Preset",
    },
)

if TYPE_CHECKING:
    from .interval import Interval
    from .preset import Preset

    PeriodFilter: TypeAlias = Interval | Preset | UnknownPeriodFilter
    """A period, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "PeriodFilter":
            return _KINDS.union(UnknownPeriodFilter)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
