from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownPrimitiveField(Model):
    """A kind of `PrimitiveField` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownPrimitiveField:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def primitive_field_from_dict(data: Mapping[str, Any]) -> PrimitiveField:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownPrimitiveField
    return blank(cls)._read(data)


_KINDS: Kinds[PrimitiveField] = Kinds(
    __package__,
    {
        "BooleanField": "boolean_field.BooleanField",
        "DoubleField": "double_field.DoubleField",
        "InstantField": "instant_field.InstantField",
        "IntField": "int_field.IntField",
        "LongField": "long_field.LongField",
        "StringField": "string_field.StringField",
        "UUIDField": "uuid_field.UUIDField",
    },
)

if TYPE_CHECKING:
    from .boolean_field import BooleanField
    from .double_field import DoubleField
    from .instant_field import InstantField
    from .int_field import IntField
    from .long_field import LongField
    from .string_field import StringField
    from .uuid_field import UUIDField

    PrimitiveField: TypeAlias = (
        BooleanField
        | DoubleField
        | InstantField
        | IntField
        | LongField
        | StringField
        | UUIDField
        | UnknownPrimitiveField
    )
    """A single value of a field, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "PrimitiveField":
            return _KINDS.union(UnknownPrimitiveField)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
