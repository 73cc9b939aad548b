"""Builds the packages of all providers, from `specs/` to a folder."""

from __future__ import annotations

import itertools
import json
import os
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs
from openapi_spec_validator import OpenAPIV31SpecValidator

from pipeline.api.extract import extract_surface
from pipeline.api.facade import FACADE_RECORD, facade_record
from pipeline.api.record import write_record
from pipeline.codegen.identifiers import require_names
from pipeline.codegen.lock import differences, write_lock
from pipeline.codegen.lower import lower_to_openapi, lower_unions
from pipeline.codegen.proof import Package, prove
from pipeline.codegen.render import render, require_pinned_tools
from pipeline.codegen.shapes import lint_shapes
from pipeline.document.findings import Finding
from pipeline.document.lint import lint
from pipeline.document.locate import locate
from pipeline.document.read import parse_document, read_text
from pipeline.errors import Complaints, PipelineError
from pipeline.interrupts import held_back, let_end_worker
from pipeline.normalise import normalise
from pipeline.normalise.operations import remember_operation_ids
from pipeline.normalise.origins import ORIGINS, at_origin
from pipeline.normalise.renaming import RESERVED
from pipeline.normalise.schemas import components, schema_pointer
from pipeline.overlay.actions import read_actions
from pipeline.overlay.apply import AppliedAction, apply
from pipeline.settings import GENERATED, SPECS, all_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.settings import Settings

# Further findings are only counted.
MAX_FINDINGS = 100


@attrs.frozen
class ProviderBuild:
    """The documents of one provider, before they become a package."""

    repaired: Document
    """The raw document with the overlay applied. The sandbox serves it and validates against it."""
    normal: Document
    """The normal form, from which the client is generated."""
    applied: tuple[AppliedAction, ...]
    """What each repair did."""
    notes: tuple[str, ...]
    """Faults that a rule of the pipeline handles, each with file and line."""
    origins: dict[str, Pointer]
    """Where the document has the components of the normal form that it writes elsewhere."""


def read_normal(settings: Settings) -> ProviderBuild:
    """Read, repair, lint and normalise the document of one provider.

    Raises:
        PipelineError: the document has faults that neither the overlay nor a rule repairs. The message has one line
            a fault, with file, line and remedy.

    """
    text = read_text(settings.raw)
    document = parse_document(text, settings.raw)
    remember_operation_ids(document)
    complaints = Complaints()
    applied: list[AppliedAction] = []
    with complaints.collect():
        applied += apply(document, read_actions(settings))
    findings = lint(document)
    try:
        normal, places = normalise_checked(document, findings, settings, text)
    except PipelineError as error:
        raise PipelineError("\n".join([*map(str, complaints.all), str(error)])) from error
    complaints.raise_all()
    notes = [*findings, *_reserved_names(normal)]
    return ProviderBuild(document, normal, tuple(applied), tuple(format_findings(notes, settings.raw, text)), places)


def normalise_checked(
    document: Document, findings: list[Finding], settings: Settings, text: str
) -> tuple[Document, dict[str, Pointer]]:
    """The normal form of a document, and where the document has the components that it writes elsewhere.

    Args:
        document: with its overlay applied.
        findings: those of `lint`.
        settings: of the provider.
        text: the text of the document's file.

    Raises:
        PipelineError: no package can be made of it. The message has one line a fault, with file, line and remedy.

    """
    try:
        _raise_for([finding for finding in findings if finding.fatal], settings.raw, text)
        normal = normalise(document, settings)
        places: dict[str, Pointer] = normal.pop(ORIGINS)
        _require_python(normal, settings, places)
        _raise_for(lint_shapes(normal), settings.raw, text, places)
    except PipelineError as error:
        raise PipelineError("\n".join(_with_places(error.all, settings.raw, text))) from error
    return normal, places


def _require_python(normal: Document, settings: Settings, places: dict[str, Pointer]) -> None:
    try:
        require_names(normal, settings)
    except PipelineError as error:
        for one in error.all:
            one.at = None if one.at is None else at_origin(one.at, places)
        raise


def _reserved_names(normal: Document) -> list[Finding]:
    """A note for each schema of the package whose class could not have the schema's name."""
    return [
        Finding(schema_pointer(old), f"schema {old!r} is {new} in Python: the modules use the name {old}", fatal=False)
        for old, new in normal.pop(RESERVED).items()
        if new in components(normal)
    ]


def _with_places(errors: list[PipelineError], path: Path, text: str) -> list[str]:
    """The messages of errors, with file and line where they point into the document."""
    places = iter(locate(text, [error.at for error in errors if error.at is not None]))
    return [str(error) if error.at is None else f"{path}:{next(places)}: {error}" for error in errors]


def _raise_for(
    findings: list[Finding], path: Path, text: str, places: Mapping[str, Pointer] = MappingProxyType({})
) -> None:
    if findings:
        placed = [attrs.evolve(finding, at=at_origin(finding.at, places)) for finding in findings]
        raise PipelineError("\n".join(format_findings(placed, path, text)))


def format_findings(findings: list[Finding], path: Path, text: str) -> list[str]:
    """One line a finding, with file, line and column; not more than `MAX_FINDINGS`, then their number.

    Args:
        findings: of one document.
        path: the document's file.
        text: the text of the file.

    """
    shown = findings[:MAX_FINDINGS]
    positions = locate(text, [finding.at for finding in shown])
    lines = [f"{path}:{position}: {finding.message}" for position, finding in zip(positions, shown, strict=True)]
    if len(findings) > len(shown):
        lines.append(f"{path}: and {len(findings) - len(shown)} more")
    return lines


def validate(build: ProviderBuild, settings: Settings) -> None:
    """Raise if the normal form is not valid OpenAPI 3.1: a fault of the document, or of a rule of the pipeline."""
    errors = OpenAPIV31SpecValidator(lower_to_openapi(build.normal)).iter_errors()
    findings = [
        Finding(tuple(map(str, error.absolute_path)), f"not valid OpenAPI: {error.message}; correct it in the overlay")
        for error in itertools.islice(errors, MAX_FINDINGS)
    ]
    if findings:
        _raise_for(findings, settings.raw, read_text(settings.raw), build.origins)


def write_package(build: ProviderBuild, settings: Settings, into: Path) -> None:
    """Write the package of one provider and the record of its API to the folder `into`."""
    package = into / settings.package
    render(lower_unions(lower_to_openapi(build.normal)), settings, package)
    text = json.dumps(build.repaired, ensure_ascii=False, separators=(",", ":"))
    (package / "openapi.json").write_text(text + "\n", encoding="utf-8")
    record = write_record(extract_surface(build.normal, settings))
    (into / settings.record).write_text(record, encoding="utf-8")


def prove_package(build: ProviderBuild, settings: Settings, into: Path) -> None:
    """Raise unless the package that `write_package` has written does what its document says."""
    findings = prove(Package(into, settings, build.repaired, build.normal))
    if findings:
        _raise_for(findings, settings.raw, read_text(settings.raw), build.origins)


def generate_all(into: Path, providers: Sequence[Settings], *, proved: bool = True) -> list[ProviderBuild]:
    """Write all packages, their records and the lock to the folder `into`, in parallel processes.

    Args:
        into: the folder.
        providers: their settings.
        proved: prove each package. Nothing else may replace another.

    """
    require_pinned_tools()
    with ProcessPoolExecutor(initializer=_end_with_parent, initargs=(os.getpid(),)) as pool:
        complaints, builds = Complaints(), list[ProviderBuild]()
        with held_back():  # The workers are started here.
            readings = [pool.submit(read_normal, settings) for settings in providers]
        for future in readings:
            with complaints.collect():
                builds.append(future.result())
        complaints.raise_all()
        # Validation and rendering run side by side: a large document needs half a minute for both.
        pairs = list(zip(builds, providers, strict=True))
        futures = [pool.submit(validate, build, settings) for build, settings in pairs]
        futures += [pool.submit(write_package, build, settings, into) for build, settings in pairs]
        for written in futures:
            with complaints.collect():
                written.result()
        complaints.raise_all()
        for trial in [pool.submit(prove_package, *pair, into) for pair in pairs] if proved else ():
            with complaints.collect():
                trial.result()
        complaints.raise_all()
    facade = providers[0].folder.parents[1] / "facade"
    if facade.is_dir():
        (into / FACADE_RECORD).write_text(facade_record(facade), encoding="utf-8")
    write_lock(into, providers)
    return builds


def _end_with_parent(parent: int) -> None:
    """Let a worker end without a traceback on Ctrl-C, and soon after a parent that was killed."""
    let_end_worker()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def check(against: Path = GENERATED, specs: Path = SPECS) -> list[str]:
    """`make check-generated`: generate to a temporary folder and list every difference."""
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder)
        # What is committed was proved before it was written; here it is only compared.
        generate_all(new, all_settings(specs), proved=False)
        return differences(new, against)
