from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _define

from ..types import MISSING, UNSET, Model, Unset

if TYPE_CHECKING:
    from .attributes import Attributes


@_define(kw_only=True, repr=False)
class Message(Model):
    """A message of a conversation."""

    KEYS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "authorId": "author_id",
        "createdAt": "created_at",
        "attributes": "attributes",
        "externalId": "external_id",
    }

    id: str
    """Id of the message."""
    author_id: str
    """Id of the author."""
    created_at: datetime.datetime
    """When it was created."""
    attributes: Attributes
    """Content of a message by channel, told apart by `_type`."""
    external_id: str | Unset = UNSET
    """The caller's own id for it."""

    def _read(self, data: Mapping[str, Any]) -> Message:
        self._extra = self._texts = None
        sent, taken = len(data), 0
        if (value := data.get("id")) is not None:
            self.id = value
            taken += 1
        else:
            self.id = MISSING
        if (value := data.get("authorId")) is not None:
            self.author_id = value
            taken += 1
        else:
            self.author_id = MISSING
        if (value := data.get("createdAt")) is not None and (time := self._read_time("createdAt", value)) is not UNSET:
            self.created_at = time
            taken += 1
        else:
            self.created_at = MISSING
        if taken == sent:
            self.attributes = self.external_id = MISSING
            return self
        if (value := data.get("attributes")) is not None and isinstance(value, dict):
            self.attributes = attributes_from_dict(value)
            taken += 1
        else:
            self.attributes = MISSING
        if (value := data.get("externalId")) is not None:
            self.external_id = value
            taken += 1
        else:
            self.external_id = UNSET
        if taken != sent:
            self._extra = self._left(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON: what is set, and what was kept."""
        d = self._kept()
        if self.id is not MISSING:
            d["id"] = self.id
        if self.author_id is not MISSING:
            d["authorId"] = self.author_id
        if self.created_at is not MISSING:
            d["createdAt"] = self._write_time("createdAt", self.created_at)
        if self.attributes is not MISSING:
            d["attributes"] = self.attributes.to_dict()
        if self.external_id is not UNSET:
            d["externalId"] = self.external_id
        return d


# Last, so that models may refer to each other in circles.
from .attributes import attributes_from_dict
