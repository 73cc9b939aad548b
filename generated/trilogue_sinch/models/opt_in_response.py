from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class OptInResponse(Model):
    """An opt-in as it was registered."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "opt_in": "opt_in",
        "request_id": "request_id",
    }

    opt_in: OptIn | Unset = UNSET
    """Consent of a recipient to get messages from an app."""
    request_id: str | Unset = UNSET
    """Id of the asynchronous request, made up when left out."""

    def _read(self, data: Mapping[str, Any]) -> OptInResponse:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("opt_in")) is not None and isinstance(value, dict):
            self.opt_in = blank(OptIn)._read(value)
            taken += 1
        else:
            self.opt_in = UNSET
        if (value := data.get("request_id")) is not None:
            self.request_id = value
            taken += 1
        else:
            self.request_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.opt_in is not UNSET:
            d["opt_in"] = self.opt_in.to_dict()
        if self.request_id is not UNSET:
            d["request_id"] = self.request_id
        return d


# Last, so that models may refer to each other in circles.
from .opt_in import OptIn
