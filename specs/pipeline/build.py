"""The whole way of one provider, and of all: from `specs/` to `generated/`."""

from __future__ import annotations

import itertools
import json
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from openapi_spec_validator import OpenAPIV31SpecValidator

from pipeline.overlay import apply as overlay
from pipeline.collector import no_collection
from pipeline.document.read import parse_document, read_document, read_text
from pipeline.errors import PipelineError
from pipeline.document.lint import Finding, examine
from pipeline.api.facade import FACADE_RECORD, facade_record
from pipeline.codegen.lock import differences, write_lock
from pipeline.codegen.lower import for_generator, standard
from pipeline.normalise import normalise
from pipeline.normalise.operations import remember_operation_ids
from pipeline.document.locate import places
from pipeline.codegen.render import render, require_pinned_tools
from pipeline.settings import GENERATED, SPECS, all_settings
from pipeline.api.extract import surface_of
from pipeline.api.record import write_record
from pipeline.update.replace import put_in_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.document.read import Document
    from pipeline.settings import Settings

PACKAGES = "generated"
# Of a hopeless document, so many faults are shown.
MOST_FINDINGS = 100


@attrs.frozen
class Built:
    """One provider's documents on their way: as the service speaks, and in the normal form."""

    repaired: Document
    """The raw document with the overlay applied: what the sandbox serves and validates against."""
    normal: Document
    """What the client is made of."""
    applied: tuple[overlay.Applied, ...]
    """What each repair did."""
    notes: tuple[str, ...]
    """Faults that the pipeline copes with, each with its place."""


@no_collection()
def read_normal(settings: Settings) -> Built:
    """Read, overlay, examine and normalise one provider's document."""
    text = read_text(settings.raw)
    document = parse_document(text, settings.raw)
    remember_operation_ids(document)
    try:
        applied = tuple(overlay.apply(document, actions_of(settings)))
        findings = examine(document)
        _refuse([finding for finding in findings if finding.fatal], settings.raw, text)
        normal = normalise(document, settings)
    except PipelineError as error:
        where = f"{settings.raw}:{places(text, [error.at])[0]}: " if error.at is not None else ""
        raise PipelineError(f"{where}{error}") from error
    return Built(document, normal, applied, tuple(spoken(findings, settings.raw, text)))


def _refuse(findings: list[Finding], path: Path, text: str) -> None:
    if findings:
        raise PipelineError("\n".join(spoken(findings, path, text)))


def actions_of(settings: Settings) -> list[overlay.Action]:
    """The repairs of one provider; none if it has no overlay."""
    if not settings.overlay.exists():
        return []
    return overlay.parse_actions(read_document(settings.overlay), source=str(settings.overlay))


def spoken(findings: list[Finding], path: Path, text: str) -> list[str]:
    """Findings as lines that name file, line and column; long lists are cut."""
    shown = findings[:MOST_FINDINGS]
    where = places(text, [finding.at for finding in shown])
    lines = [f"{path}:{place}: {finding.message}" for place, finding in zip(where, shown, strict=True)]
    if len(findings) > len(shown):
        lines.append(f"{path}: and {len(findings) - len(shown)} more")
    return lines


def validate(built: Built, settings: Settings) -> None:
    """Refuse a normal form that is not valid OpenAPI 3.1: a fault of the document, or of our rules."""
    errors = OpenAPIV31SpecValidator(standard(built.normal)).iter_errors()
    findings = [
        Finding(tuple(map(str, error.absolute_path)), f"not valid OpenAPI: {error.message}")
        for error in itertools.islice(errors, MOST_FINDINGS)
    ]
    if findings:
        _refuse(findings, settings.raw, read_text(settings.raw))


def write_package(built: Built, settings: Settings, into: Path) -> None:
    """Write one provider's package and the record of its API below `into`."""
    package = into / settings.package
    render(for_generator(standard(built.normal)), settings, package)
    text = json.dumps(built.repaired, ensure_ascii=False, separators=(",", ":"))
    (package / "openapi.json").write_text(text + "\n", encoding="utf-8")
    record = write_record(surface_of(built.normal, settings))
    (into / settings.record).write_text(record, encoding="utf-8")


def generate_all(into: Path, providers: Sequence[Settings]) -> list[Built]:
    """Write every package, the records and the lock below `into`, side by side."""
    require_pinned_tools()
    with ProcessPoolExecutor() as pool:
        built = list(pool.map(read_normal, providers))
        # Each validated while it is written: for a large document, both take half a minute.
        pairs = list(zip(built, providers, strict=True))
        work = [pool.submit(validate, one, settings) for one, settings in pairs]
        work += [pool.submit(write_package, one, settings, into) for one, settings in pairs]
        for part in work:
            part.result()
    facade = providers[0].folder.parents[1] / "facade"
    if facade.is_dir():
        (into / FACADE_RECORD).write_text(facade_record(facade), encoding="utf-8")
    write_lock(into, providers)
    return built


def generate(into: Path = GENERATED, specs: Path = SPECS) -> list[Built]:
    """`make generate`: replace what is below `generated/`; nothing is touched if anything fails."""
    with tempfile.TemporaryDirectory(prefix=".generate-", dir=into.parent) as folder:
        fresh, old = Path(folder) / PACKAGES, Path(folder) / "old"
        fresh.mkdir()
        old.mkdir()
        built = generate_all(fresh, all_settings(specs))
        put_in_place({into: fresh}, old)
    return built


def check(against: Path = GENERATED, specs: Path = SPECS) -> list[str]:
    """`make check-generated`: generate elsewhere and list every difference."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / PACKAGES
        fresh.mkdir()
        generate_all(fresh, all_settings(specs))
        return differences(fresh, against)
