"""`make update … PROPOSE=1`: what a maintainer has to write for a new document, ready to paste. Changes no file."""

from __future__ import annotations

import copy
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs

from pipeline.api.extract import extract_surface
from pipeline.api.record import read_record
from pipeline.build import normalise_checked
from pipeline.document.lint import lint
from pipeline.document.read import parse_document, read_document, read_text
from pipeline.errors import PipelineError
from pipeline.normalise.operations import remember_operation_ids
from pipeline.overlay.actions import VERSIONS, parse_actions, read_actions
from pipeline.overlay.apply import UnmatchedError, apply
from pipeline.overlay.moved import find_moves
from pipeline.settings import GENERATED, SPECS, settings_of
from pipeline.update.facade_tables import FacadeTables
from pipeline.update.fetch import fetch, sources_named, with_sources
from pipeline.update.kept_names import propose_class_names
from pipeline.update.moves import follow_moves
from pipeline.update.propose_overlay import propose_discriminators, propose_names, remember_tags
from pipeline.update.propose_rows import rows_of
from pipeline.update.settled import compare_overlay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Complaints
    from pipeline.overlay.actions import Action
    from pipeline.settings import Settings
    from pipeline.update.propose_overlay import OverlayAction


@attrs.frozen(kw_only=True)
class Proposal:
    """What a new document needs."""

    overlay: list[OverlayAction]
    """New actions of the overlay."""
    corrected: dict[int, OverlayAction]
    """Actions of the overlay, by number, with a target that matches what they probably repair now."""
    rows: dict[str, list[str]]
    """Lines of other files, by place."""
    remarks: list[str]
    """What has moved, and what is still wrong when the actions are applied."""

    def format(self, overlay: str) -> str:
        """The proposal as text; remarks and places are comments.

        Args:
            overlay: the path of the overlay's file.

        """
        lines = [f"# {remark}" for remark in self.remarks]
        if self.overlay:
            lines += ["", f"# {overlay}", *map(_format_action, self.overlay)]
        for number, action in self.corrected.items():
            lines += ["", f"# {overlay}, in the place of action {number}", _format_action(action)]
        for place, rows in self.rows.items():
            lines += ["", f"# {place}", *rows]
        return "\n".join(lines or ["# nothing to propose"])


def _format_action(action: OverlayAction) -> str:
    # JSON is YAML: names with colons or quotes need no care.
    quoted = {key: json.dumps(value, ensure_ascii=False) for key, value in action.items()}
    first, *rest = (f"{key}: {value}" for key, value in quoted.items())
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)])


def propose(provider: str, spec: str, *, specs: Path = SPECS, generated: Path = GENERATED) -> Proposal:
    """What a new document of a provider needs, in the overlay and in the facade's tables.

    Args:
        provider: a folder of `specs`.
        spec: a file or an http(s) URL.
        specs: the folder of the providers' folders.
        generated: the folder of the packages.

    Raises:
        PipelineError: the document cannot be read.

    """
    settings = settings_of(provider, specs)
    present = read_document(settings.raw) if settings.raw.exists() else None
    known = copy.deepcopy(present)
    if known is not None:
        _apply(known, read_actions(settings))
    with tempfile.TemporaryDirectory() as folder:
        candidate = Path(folder) / (Path(urlsplit(spec).path).name or "openapi.yaml")
        candidate.write_bytes(fetch(spec))
        settings = attrs.evolve(settings, candidate=candidate)
        with sources_named(settings, spec):
            text = read_text(settings.raw)
            document = parse_document(text, settings.raw)
            settings, remarks = follow_moves(settings, Path(folder), rewrite=True)
        complaints, settled = compare_overlay(settings, rewrite=True)
        remarks += [f"still wrong: {error}" for error in complaints.all]
        remarks += [f"no longer needed: delete {one.describe_unneeded()}" for one in settled]
        if present is not None and known is not None:
            moves = find_moves(present, document)
            remember_tags(known, moves.schemas)
            known = moves.follow(known)
        remember_operation_ids(document)
        unneeded = {one.action.number for one in settled}
        _apply(document, [one for one in read_actions(settings) if one.number not in unneeded])
        proposed = [*propose_names(document, known, settings), *propose_discriminators(document, known)]
        remarks += _apply(document, parse_actions({"overlay": VERSIONS[-1], "actions": proposed}, source="proposed"))
        rows: dict[str, list[str]] = {}
        try:
            names, rows = _names_and_rows(document, settings, text, generated)
            proposed += names
        except PipelineError as error:
            remarks += [f"still wrong: {line}" for line in str(error).splitlines()]
    return Proposal(
        overlay=proposed,
        corrected=dict(_corrected(complaints)),
        rows=rows,
        remarks=[with_sources(one, settings, spec) for one in remarks],
    )


def _corrected(complaints: Complaints) -> Iterator[tuple[int, OverlayAction]]:
    """Actions that match nothing, with the first of the targets that they probably mean."""
    for error in complaints.all:
        if isinstance(error, UnmatchedError) and error.corrected:
            yield error.action.number, error.action.written(target=error.corrected[0])


def _apply(document: Document, actions: list[Action]) -> list[str]:
    """Apply actions, and give what stops them as remarks."""
    try:
        for _ in apply(document, actions):
            pass
    except PipelineError as error:
        return [f"still wrong: {line}" for line in str(error).splitlines()]
    return []


def _names_and_rows(
    document: Document, settings: Settings, text: str, generated: Path
) -> tuple[list[OverlayAction], dict[str, list[str]]]:
    """The actions that keep names of classes, and the rows of the facade's tables."""
    tables = FacadeTables.of(settings.provider)
    normal, places = normalise_checked(document, lint(document), settings, text)
    surface = extract_surface(normal, settings)
    record = generated / settings.record
    known = read_record(record) if record.exists() else attrs.evolve(surface, operations={}, models={})
    added = [one for one in sorted(surface.operations.items()) if one[0] not in known.operations]
    names = list(propose_class_names(known, surface, document, places))
    return names, rows_of(added, surface, tables) if tables.sources else {}
