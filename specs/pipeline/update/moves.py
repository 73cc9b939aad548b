"""What has moved in a new document, and the overlay with its targets rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from pipeline.document.read import read_document
from pipeline.errors import PipelineError
from pipeline.overlay.moved import find_moves

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.settings import Settings


def follow_moves(settings: Settings, scratch: Path, *, rewrite: bool) -> tuple[Settings, list[str]]:
    """Rewrite the targets of an overlay that name what has moved since the present document.

    Args:
        settings: of the provider, with the candidate document.
        scratch: where the rewritten overlay goes.
        rewrite: whether the maintainer asked for it.

    Returns:
        The settings, with the rewritten overlay as candidate if there is one; and a line for each move.

    Raises:
        PipelineError: the overlay names what has moved, and `rewrite` is false.

    """
    present = settings.folder / "openapi.yaml"
    if not present.exists() or not settings.overlay.exists():
        return settings, []
    try:
        moves = find_moves(read_document(present), read_document(settings.raw))
    except PipelineError:
        return settings, []  # Generation reports what is wrong with the document.
    text, places = moves.rewrite(settings.overlay.read_text(encoding="utf-8"))
    if not places:
        return settings, moves.describe()
    if not rewrite:
        raise PipelineError(
            f"{'; '.join(moves.describe())}. {places} places of {settings.overlay} name the old keys: run this again "
            "with REWRITE=1, which rewrites them"
        )
    overlay = scratch / "overlay.yaml"
    overlay.write_text(text, encoding="utf-8")
    lines = [*moves.describe(), f"{places} places of {settings.overlay} were rewritten"]
    return attrs.evolve(settings, candidate_overlay=overlay), lines
