"""Python's garbage collector, held back: it walks a growing document again and again and never finds anything."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def no_collection() -> Iterator[None]:
    """Within, only what no longer has a reference is freed. 10 MB of YAML are read in 2.7 s instead of 7.9 s."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
