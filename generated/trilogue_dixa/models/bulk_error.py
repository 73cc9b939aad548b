from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownBulkError(Model):
    """A kind of `BulkError` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownBulkError:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def bulk_error_from_dict(data: Mapping[str, Any]) -> BulkError:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownBulkError
    return blank(cls)._read(data)


_KINDS: Kinds[BulkError] = Kinds(
    __package__,
    {
        "EmptyPatchSet": "empty_patch_set.EmptyPatchSet",
        "ErrorResponse": "error_response.ErrorResponse",
        "Infrastructure": "infrastructure.Infrastructure",
        "Integrity": "integrity.Integrity",
        "NotFound": "not_found_1.NotFound1",
        "Validation": "validation.Validation",
    },
)

if TYPE_CHECKING:
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

else:

    def __getattr__(name: str) -> Any:
        if name == "BulkError":
            return _KINDS.union(UnknownBulkError)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
