from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownCustomAttributeInputDefinition(Model):
    """A kind of `CustomAttributeInputDefinition` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownCustomAttributeInputDefinition:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def custom_attribute_input_definition_from_dict(data: Mapping[str, Any]) -> CustomAttributeInputDefinition:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownCustomAttributeInputDefinition
    return blank(cls)._read(data)


_KINDS: Kinds[CustomAttributeInputDefinition] = Kinds(
    __package__,
    {
        "Select": "select.Select",
        "Text": "text_1.Text1",
    },
)

if TYPE_CHECKING:
    from .select import Select
    from .text_1 import Text1

    CustomAttributeInputDefinition: TypeAlias = Select | Text1 | UnknownCustomAttributeInputDefinition
    """How a custom attribute is filled in, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "CustomAttributeInputDefinition":
            return _KINDS.union(UnknownCustomAttributeInputDefinition)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
