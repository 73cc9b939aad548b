from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset


@_define(kw_only=True, repr=False)
class File(Model):
    """A file."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "url": "url",
        "prettyName": "pretty_name",
    }

    url: str
    """URL of the file."""
    pretty_name: str | Unset = UNSET
    """Name for people."""

    def _read(self, data: Mapping[str, Any]) -> File:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("url")) is not None:
            self.url = value
            taken += 1
        else:
            self.url = MISSING
        if (value := data.get("prettyName")) is not None:
            self.pretty_name = value
            taken += 1
        else:
            self.pretty_name = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.url is not MISSING:
            d["url"] = self.url
        if self.pretty_name is not UNSET:
            d["prettyName"] = self.pretty_name
        return d
