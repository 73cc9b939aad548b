"""Identifiers in the vendors' formats: the same on every run, and ascending where the vendor's are."""

from __future__ import annotations

import itertools
import random
import uuid
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32, the alphabet of ULIDs."""


class IdGenerator:
    """Generates identifiers; the same `seed` gives the same sequence."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - must be repeatable; the sandbox's secrets protect nothing
        self._count = itertools.count(1)

    def to_dict(self) -> dict[str, Any]:
        """The place in the sequence, as JSON values. It takes one number, since others may take numbers meanwhile."""
        version, internal, gauss = self._random.getstate()
        return {"count": next(self._count), "random": [version, list(internal), gauss]}

    def restore(self, data: Mapping[str, Any]) -> None:
        """Continue at the place that `to_dict` returned."""
        version, internal, gauss = data["random"]
        self._random.setstate((version, tuple(internal), gauss))
        self._count = itertools.count(int(data["count"]) + 1)

    def object_id(self, moment: dt.datetime) -> str:
        """Sunshine's format: see `object_id`."""
        return object_id(moment, next(self._count))

    def uuid(self) -> str:
        """Dixa's format: a UUID of version 4."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def ulid(self, moment: dt.datetime) -> str:
        """Sinch's format: see `ulid`."""
        return ulid(moment, next(self._count))

    def secret(self, length: int = 43) -> str:
        """A key or token of `length` letters and digits."""
        return "".join(self._random.choices("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=length))


def object_id(moment: dt.datetime, number: int) -> str:
    """24 hexadecimal digits that begin with the second of `moment`: later ids sort later."""
    return f"{int(moment.timestamp()):08x}5b1d77a3c4{number:06x}"


def ulid(moment: dt.datetime, number: int) -> str:
    """26 characters in Crockford's base 32 that begin with the millisecond of `moment`: later ids sort later."""
    value = (int(moment.timestamp() * 1000) << 80) + (0x5B1D << 64) + number
    return "".join(_CROCKFORD[value >> shift & 31] for shift in range(125, -5, -5))
