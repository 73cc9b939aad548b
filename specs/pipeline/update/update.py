"""`make update`: takes in a vendor's new document, generates, and reports what changes for callers."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs

from pipeline.api.compare import compare
from pipeline.api.extract import extract_surface
from pipeline.api.record import parse_record
from pipeline.api.versions import read_release, read_version
from pipeline.build import generate_all, read_normal
from pipeline.codegen.lock import LOCK, lock_text
from pipeline.errors import PipelineError
from pipeline.normalise.renaming import NAME
from pipeline.settings import GENERATED, ROOT, SPECS, all_settings, settings_of
from pipeline.update.facade_tables import FacadeTables
from pipeline.update.fetch import describe_source, fetch, sources_named, with_sources
from pipeline.update.history import History
from pipeline.update.kept_names import propose_call_names, propose_class_names
from pipeline.update.moves import follow_moves
from pipeline.update.propose import propose_edits
from pipeline.update.reading import arrange
from pipeline.update.replace import replace_all
from pipeline.update.report import UpdateReport, prepend_section
from pipeline.update.settled import delete_settled
from pipeline.update.workspace import workspace

if TYPE_CHECKING:
    from pipeline.api.surface import Surface
    from pipeline.build import ProviderBuild
    from pipeline.settings import Settings

_VERSION_FILE = ROOT / "facade" / "trilogue" / "_version.py"


def update_document(
    provider: str, spec: str, *, rewrite: bool = False, specs: Path = SPECS, generated: Path = GENERATED
) -> UpdateReport | None:
    """Replace `specs/<provider>/openapi.yaml`, generate all packages, and write `CHANGES.md` next to the document.

    If anything fails, no file is changed.

    Args:
        provider: a folder of `specs`.
        spec: a file or an http(s) URL.
        rewrite: rewrite the overlay's targets where paths or schemas have moved, and delete the actions that the
            document no longer needs. Otherwise such a move is an error, and such an action a line of the report.
        specs: the folder of the providers' folders.
        generated: the folder of the packages.

    Returns:
        What has changed. None if the document is the one that is already there.

    Raises:
        PipelineError: says, with file and line, what to change in the overlay or the settings.

    """
    settings_of(provider, specs)
    content = fetch(spec)
    with workspace(specs.parent) as scratch:
        # Only now: a run that was killed may have had to be finished.
        settings = settings_of(provider, specs)
        in_place = _is_in_place(settings, content, specs, generated)
        if in_place and not rewrite:
            return None
        # Messages name the candidate, so it keeps the vendor's file name.
        documents = scratch / "document"
        documents.mkdir()
        candidate = documents / (Path(urlsplit(spec).path).name or "openapi.yaml")
        candidate.write_bytes(content)
        settings, moves = follow_moves(attrs.evolve(settings, candidate=candidate), scratch, rewrite=rewrite)
        with sources_named(settings, spec):
            settings, deleted = _settle(settings, scratch, rewrite=rewrite)
        if in_place and not deleted:
            return None
        packages = scratch / "generated"
        packages.mkdir()
        build = _build(settings, spec, specs, packages)
        history = History.of(settings, generated, describe_source(spec, content))
        report = _report(settings, build, history, spec)
        report = attrs.evolve(report, moves=[*moves, *deleted])
        changes = settings.folder / "CHANGES.md"
        new_changes = scratch / changes.name
        new_changes.write_text(prepend_section(report, history.sections), encoding="utf-8")
        new = {settings.folder / "openapi.yaml": candidate, changes: new_changes, generated: packages}
        if settings.candidate_overlay:
            new[settings.folder / "overlay.yaml"] = settings.candidate_overlay
        replace_all(new, scratch)
    return report


def _settle(settings: Settings, scratch: Path, *, rewrite: bool) -> tuple[Settings, list[str]]:
    """`delete_settled`; its complaints come with those about the document."""
    try:
        return delete_settled(settings, scratch, rewrite=rewrite)
    except PipelineError as error:
        complaints = str(error).splitlines()
        # What follows from actions that REWRITE=1 deletes is no reason of its own.
        with suppress(PipelineError):
            settings, _ = delete_settled(settings, scratch, rewrite=True)
        try:
            read_normal(settings)
        except PipelineError as further:
            complaints += str(further).splitlines()
        raise PipelineError("\n".join(dict.fromkeys(complaints))) from error


def _is_in_place(settings: Settings, content: bytes, specs: Path, generated: Path) -> bool:
    """Whether a document is the one that is there, and the packages are made of it, its overlay and this code."""
    lock = generated / LOCK
    return (
        settings.raw.exists()
        and settings.raw.read_bytes() == content
        and lock.exists()
        and lock.read_text(encoding="utf-8") == lock_text(all_settings(specs))
    )


def _build(settings: Settings, spec: str, specs: Path, into: Path) -> ProviderBuild:
    """Generate all packages, one provider's from its candidate document."""
    providers = [settings if one.provider == settings.provider else one for one in all_settings(specs)]
    with sources_named(settings, spec):
        return generate_all(into, providers)[providers.index(settings)]


def _report(settings: Settings, build: ProviderBuild, history: History, spec: str) -> UpdateReport:
    new = extract_surface(build.normal, settings)
    # Without a record the package is new.
    old = _empty(new) if history.record is None else parse_record(history.record, settings.record)
    changes = compare(old, new, settings.provider)
    edits = propose_edits(
        changes, old, new, FacadeTables.of(settings.provider), _library_version(), released=_released()
    )
    edits += [
        f"class: {action['update'][NAME]} has another name; to keep it, add {json.dumps(action)} to "
        f"{settings.folder / 'overlay.yaml'}"
        for action in propose_class_names(old, new, build.repaired, build.origins)
    ]
    edits += propose_call_names(changes, new, build.repaired, str(settings.client))
    return UpdateReport(
        title=settings.title,
        old_version=old.version,
        new_version=new.version,
        source=history.source,
        date=dt.datetime.now(dt.UTC).date().isoformat(),
        changes=changes,
        lines=arrange(changes, old, new, settings.provider),
        edits=edits,
        unneeded_repairs=[one.describe_unneeded() for one in build.applied if one.why_unneeded],
        notes=[with_sources(note, settings, spec) for note in build.notes],
    )


def _empty(surface: Surface) -> Surface:
    return attrs.evolve(surface, operations={}, models={}, servers={}, schemes={})


def _released() -> str | None:
    release = read_release((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    return release[1] if release else None


def _library_version() -> str:
    version = read_version(_VERSION_FILE.read_text(encoding="utf-8"))
    if version is None:
        raise PipelineError(f'{_VERSION_FILE}: has no version; write one, as in __version__ = "0.1.0"')
    return version
