"""Reading JSON: with msgspec where it is installed, and with the results of ``json.loads`` always.

msgspec and not orjson, because orjson turns integers beyond 64 bits into floats without a word. Bodies that we send are
written by ``json`` alone: they are short, and the fast writers differ from it in more.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def _loads() -> Callable[[bytes], Any]:
    try:
        from msgspec.json import Decoder  # noqa: PLC0415 - an extra
    except ImportError:
        return json.loads
    decode = Decoder().decode

    def loads(data: bytes) -> Any:
        try:
            return decode(data)
        except (ValueError, RecursionError):
            # Stricter in some things: NaN, 1e400, lone surrogates, a byte order mark, depth. And for the error's text.
            return json.loads(data)

    return loads


loads = _loads()
"""Bytes to JSON. Raises ``ValueError`` or ``RecursionError``."""
