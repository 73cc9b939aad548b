from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import UNSET, Model, Unset, blank


@_define(kw_only=True, repr=False)
class DownloadMessageRefBody(Model):
    """An Apple message reference to resolve."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "userId": "user_id",
        "apple": "apple",
    }

    user_id: str | Unset = UNSET
    """Id of the user in the conversation."""
    apple: DownloadMessageRefBodyApple | Unset = UNSET
    """What Apple sent."""

    def _read(self, data: Mapping[str, Any]) -> DownloadMessageRefBody:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("userId")) is not None:
            self.user_id = value
            taken += 1
        else:
            self.user_id = UNSET
        if (value := data.get("apple")) is not None and isinstance(value, dict):
            self.apple = blank(DownloadMessageRefBodyApple)._read(value)
            taken += 1
        else:
            self.apple = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.user_id is not UNSET:
            d["userId"] = self.user_id
        if self.apple is not UNSET:
            d["apple"] = self.apple.to_dict()
        return d


# Last, so that models may refer to each other in circles.
from .download_message_ref_body_apple import DownloadMessageRefBodyApple
