from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    MISSING,
    Model,
)


@_define(kw_only=True, repr=False)
class GetChannelProfileRequestRecipientIdentifiedBy(Model):
    """The `GetChannelProfileRequestRecipientIdentifiedBy` object."""

    identified_by: IdentifiedBy
    """A recipient by channel identities."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> GetChannelProfileRequestRecipientIdentifiedBy:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.identified_by = (
            IdentifiedBy.from_dict(d.pop("identified_by"))
            if "identified_by" in d and isinstance(d["identified_by"], dict)
            else MISSING
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.identified_by is not MISSING:
            d["identified_by"] = self.identified_by.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .identified_by import IdentifiedBy
