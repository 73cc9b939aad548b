from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class GetChannelProfileResponse(Model):
    """A profile on a channel."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "profile_name": "profile_name",
    }

    profile_name: str | Unset = UNSET
    """Name in the profile."""

    def _read(self, data: Mapping[str, Any]) -> GetChannelProfileResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("profile_name")) is not None:
            self.profile_name = value
            taken += 1
        else:
            self.profile_name = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.profile_name is not UNSET:
            d["profile_name"] = self.profile_name
        return d
