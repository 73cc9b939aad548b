"""What the linter reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from pipeline.errors import Pointer


@attrs.frozen
class Finding:
    """A fault of a document: where it is, and what to do about it."""

    at: Pointer
    message: str
    fatal: bool = True
    """False for a note: a rule of the pipeline handles the fault."""
