from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownBulkActionOutcomeErrorResponseInternalNoteData(Model):
    """A kind of `BulkActionOutcomeErrorResponseInternalNoteData` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownBulkActionOutcomeErrorResponseInternalNoteData:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def bulk_action_outcome_error_response_internal_note_data_from_dict(
    data: Mapping[str, Any],
) -> BulkActionOutcomeErrorResponseInternalNoteData:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownBulkActionOutcomeErrorResponseInternalNoteData
    return blank(cls)._read(data)


_KINDS: Kinds[BulkActionOutcomeErrorResponseInternalNoteData] = Kinds(
    __package__,
    {
        "BulkActionFailure": "bulk_action_failure_error_response_internal_note_data.BulkActionFailureErrorResponseInternalNoteData",
        "BulkActionSuccess": "bulk_action_success_error_response_internal_note_data.BulkActionSuccessErrorResponseInternalNoteData",
    },
)

if TYPE_CHECKING:
    from .bulk_action_failure_error_response_internal_note_data import BulkActionFailureErrorResponseInternalNoteData
    from .bulk_action_success_error_response_internal_note_data import BulkActionSuccessErrorResponseInternalNoteData

    BulkActionOutcomeErrorResponseInternalNoteData: TypeAlias = (
        BulkActionFailureErrorResponseInternalNoteData
        | BulkActionSuccessErrorResponseInternalNoteData
        | UnknownBulkActionOutcomeErrorResponseInternalNoteData
    )
    """What became of one note in a bulk action, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "BulkActionOutcomeErrorResponseInternalNoteData":
            return _KINDS.union(UnknownBulkActionOutcomeErrorResponseInternalNoteData)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
