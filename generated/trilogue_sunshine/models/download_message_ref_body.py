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
class DownloadMessageRefBody(Model):
    """An Apple message reference to resolve."""

    user_id: str | Unset = UNSET
    """Id of the user in the conversation."""
    apple: DownloadMessageRefBodyApple | Unset = UNSET
    """What Apple sent."""
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> DownloadMessageRefBody:
        """Read a JSON object. Never fails: what does not fit is kept in `additional_properties`."""
        d = dict(data)
        self = cls.__new__(cls)
        self.user_id = d.pop("userId") if "userId" in d and d["userId"] is not None else UNSET
        self.apple = (
            DownloadMessageRefBodyApple.from_dict(d.pop("apple"))
            if "apple" in d and isinstance(d["apple"], dict)
            else UNSET
        )
        self.additional_properties = d
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = dict(self.additional_properties)
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        if self.apple is not UNSET:
            d["apple"] = self.apple.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .download_message_ref_body_apple import DownloadMessageRefBodyApple
