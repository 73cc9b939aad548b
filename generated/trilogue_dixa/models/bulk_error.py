from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import define as _define
from attrs import field as _field

from ..types import Model


@_define(kw_only=True, repr=False)
class UnknownBulkError(Model):
    """A kind of `BulkError` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    additional_properties: dict[str, Any] = _field(factory=dict)

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownBulkError:
        """Keep a JSON object as it is."""
        return cls(additional_properties=dict(data))

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return dict(self.additional_properties)


def bulk_error_from_dict(data: Mapping[str, Any]) -> BulkError:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownBulkError
    return cls.from_dict(data)


# Last, so that models may refer to each other in circles.
from .empty_patch_set import EmptyPatchSet
from .error_response import ErrorResponse
from .infrastructure import Infrastructure
from .integrity import Integrity
from .not_found_1 import NotFound1
from .validation import Validation

BulkError: TypeAlias = (
    EmptyPatchSet | ErrorResponse | Infrastructure | Integrity | NotFound1 | Validation | UnknownBulkError
)
"""Why one part of a bulk action failed, told apart by `_type`."""

_KINDS: dict[str, type[BulkError]] = {
    "EmptyPatchSet": EmptyPatchSet,
    "ErrorResponse": ErrorResponse,
    "Infrastructure": Infrastructure,
    "Integrity": Integrity,
    "NotFound": NotFound1,
    "Validation": Validation,
}
