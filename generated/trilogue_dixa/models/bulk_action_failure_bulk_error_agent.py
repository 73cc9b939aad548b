from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)

if TYPE_CHECKING:
    from .bulk_error import BulkError


@_define(kw_only=True, repr=False)
class BulkActionFailureBulkErrorAgent(Model):
    """An agent for whom the bulk action failed."""

    type_: Literal["BulkActionFailure"] = "BulkActionFailure"
    """Always 'BulkActionFailure': tells which kind this is."""
    error: BulkError
    """Why one part of a bulk action failed, told apart by `_type`."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> BulkActionFailureBulkErrorAgent:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.type_ = d.pop("_type") if "_type" in d and d["_type"] == "BulkActionFailure" else MISSING
        self.error = bulk_error_from_dict(d.pop("error")) if "error" in d and isinstance(d["error"], dict) else MISSING
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.type_ is not MISSING:
            d["_type"] = self.type_
        if self.error is not MISSING:
            d["error"] = self.error.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .bulk_error import bulk_error_from_dict
