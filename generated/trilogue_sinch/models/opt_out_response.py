from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..types import (
    UNSET,
    Model,
    Unset,
)


@_define(kw_only=True, repr=False)
class OptOutResponse(Model):
    """An opt-out as it was registered."""

    opt_out: OptOut | Unset = UNSET
    """End of a recipient's consent to get messages from an app."""
    request_id: str | Unset = UNSET
    """Id of the asynchronous request, made up when left out."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> OptOutResponse:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.opt_out = (
            OptOut.from_dict(d.pop("opt_out")) if "opt_out" in d and isinstance(d["opt_out"], dict) else UNSET
        )
        self.request_id = d.pop("request_id") if "request_id" in d and d["request_id"] is not None else UNSET
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.opt_out is not UNSET:
            d["opt_out"] = self.opt_out.to_dict()
        if self.request_id is not UNSET:
            d["request_id"] = self.request_id
        return d


# Last, so that models may refer to each other in circles.
from .opt_out import OptOut
