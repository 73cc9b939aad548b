"""What stored webhooks say is gone, as units carry it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trilogue.export._base.units import Table


class Deletion(NamedTuple):
    """A record that a stored webhook says is gone."""

    table: Table
    id: str
    time: str | None

    def as_id(self) -> str:
        """As a text, which `from_id` reads."""
        return json.dumps(self)

    @classmethod
    def from_id(cls, text: str) -> Deletion:
        """Read what `as_id` wrote."""
        return cls(*json.loads(text))
