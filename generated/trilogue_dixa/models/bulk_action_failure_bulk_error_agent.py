from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from attrs import define as _define

from ..types import MISSING, Model

if TYPE_CHECKING:
    from .bulk_error import BulkError


@_define(kw_only=True, repr=False)
class BulkActionFailureBulkErrorAgent(Model):
    """An agent for whom the bulk action failed."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "_type": "type_",
        "error": "error",
    }

    type_: Literal["BulkActionFailure"] = "BulkActionFailure"
    """Always 'BulkActionFailure': tells which kind this is."""
    error: BulkError
    """Why one part of a bulk action failed, told apart by `_type`."""

    def _read(self, data: Mapping[str, Any]) -> BulkActionFailureBulkErrorAgent:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("_type")) == "BulkActionFailure":
            self.type_ = value
            taken += 1
        else:
            self.type_ = MISSING
        if (value := data.get("error")) is not None and isinstance(value, dict):
            self.error = bulk_error_from_dict(value)
            taken += 1
        else:
            self.error = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.error is not MISSING:
            d["error"] = self.error.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .bulk_error import bulk_error_from_dict
