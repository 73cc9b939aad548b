from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, Model, blank


@_define(kw_only=True, repr=False)
class OptOutRecipientIdentifiedBy(Model):
    """The `OptOutRecipientIdentifiedBy` object."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "identified_by": "identified_by",
    }

    identified_by: IdentifiedBy
    """A recipient by channel identities."""

    def _read(self, data: Mapping[str, Any]) -> OptOutRecipientIdentifiedBy:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("identified_by")) is not None and isinstance(value, dict):
            self.identified_by = blank(IdentifiedBy)._read(value)
            taken += 1
        else:
            self.identified_by = MISSING
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.identified_by is not MISSING:
            d["identified_by"] = self.identified_by.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .identified_by import IdentifiedBy
