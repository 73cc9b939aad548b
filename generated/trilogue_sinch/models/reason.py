from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class Reason(Model):
    """Why something failed."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "description": "description",
        "sub_code": "sub_code",
    }

    code: str | Unset = UNSET
    """What went wrong, for programs."""
    description: str | Unset = UNSET
    """What went wrong, for people."""
    sub_code: str | Unset = UNSET
    """What went wrong in detail."""

    def _read(self, data: Mapping[str, Any]) -> Reason:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("code")) is not None:
            self.code = value
            taken += 1
        else:
            self.code = UNSET
        if (value := data.get("description")) is not None:
            self.description = value
            taken += 1
        else:
            self.description = UNSET
        if (value := data.get("sub_code")) is not None:
            self.sub_code = value
            taken += 1
        else:
            self.sub_code = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.code is not UNSET:
            d["code"] = self.code
        if self.description is not UNSET:
            d["description"] = self.description
        if self.sub_code is not UNSET:
            d["sub_code"] = self.sub_code
        return d
