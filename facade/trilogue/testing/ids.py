"""Identifiers in the vendors' forms: the same in every run, ascending where the real ones are."""

from __future__ import annotations

import itertools
import random
import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Ids:
    """A source of identifiers."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - names, and secrets of nothing
        self._count = itertools.count(1)

    def object_id(self, moment: dt.datetime) -> str:
        """24 hexadecimal digits that begin with the second, as Sunshine's: later ones sort later."""
        return object_id(moment, next(self._count))

    def uuid(self) -> str:
        """A UUID of version 4, as Dixa's."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def ulid(self, moment: dt.datetime) -> str:
        """26 characters that begin with the millisecond, as Sinch's."""
        return ulid(moment, next(self._count))

    def secret(self, length: int = 43) -> str:
        """Letters and digits."""
        return "".join(self._random.choices("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=length))


def object_id(moment: dt.datetime, number: int) -> str:
    """The identifier of the `number`th thing, made at `moment`."""
    return f"{int(moment.timestamp()):08x}5b1d77a3c4{number:06x}"


def ulid(moment: dt.datetime, number: int) -> str:
    """The identifier of the `number`th thing, made at `moment`."""
    value = (int(moment.timestamp() * 1000) << 80) + (0x5B1D << 64) + number
    return "".join(_CROCKFORD[value >> shift & 31] for shift in range(125, -5, -5))
