from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define as _define

from ..types import Kinds, Model, blank


@_define(kw_only=True, repr=False)
class UnknownBulkActionOutcomeBulkErrorEndUser(Model):
    """A kind of `BulkActionOutcomeBulkErrorEndUser` that this version does not know. All its data is in `additional_properties`, and is sent back."""

    @property
    def type_(self) -> str | None:
        """The kind the service names."""
        kind = self.additional_properties.get("_type")
        return kind if isinstance(kind, str) else None

    def _read(self, data: Mapping[str, Any]) -> UnknownBulkActionOutcomeBulkErrorEndUser:
        self._extra, self._texts = dict(data), None
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as it came."""
        return self._kept()


def bulk_action_outcome_bulk_error_end_user_from_dict(data: Mapping[str, Any]) -> BulkActionOutcomeBulkErrorEndUser:
    """Read a JSON object as the class that its `_type` names."""
    try:
        cls = _KINDS[data["_type"]]
    except (KeyError, TypeError):  # new, absent, or not even text
        cls = UnknownBulkActionOutcomeBulkErrorEndUser
    return blank(cls)._read(data)


_KINDS: Kinds[BulkActionOutcomeBulkErrorEndUser] = Kinds(
    __package__,
    {
        "BulkActionFailure": "bulk_action_failure_bulk_error_end_user.BulkActionFailureBulkErrorEndUser",
        "BulkActionSuccess": "bulk_action_success_bulk_error_end_user.BulkActionSuccessBulkErrorEndUser",
    },
)

if TYPE_CHECKING:
    from .bulk_action_failure_bulk_error_end_user import BulkActionFailureBulkErrorEndUser
    from .bulk_action_success_bulk_error_end_user import BulkActionSuccessBulkErrorEndUser

    BulkActionOutcomeBulkErrorEndUser: TypeAlias = (
        BulkActionFailureBulkErrorEndUser | BulkActionSuccessBulkErrorEndUser | UnknownBulkActionOutcomeBulkErrorEndUser
    )
    """What became of one end user in a bulk action, told apart by `_type`."""

else:

    def __getattr__(name: str) -> Any:
        if name == "BulkActionOutcomeBulkErrorEndUser":
            return _KINDS.union(UnknownBulkActionOutcomeBulkErrorEndUser)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
