"""The whole way of one provider, and of all: from `specs/` to `generated/`."""

from __future__ import annotations

import json
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from openapi_spec_validator import OpenAPIV31SpecValidator

from pipeline import overlay
from pipeline.documents import read_document
from pipeline.errors import PipelineError
from pipeline.lock import differences, write_lock
from pipeline.lower import for_generator, standard
from pipeline.normalise import normalise
from pipeline.normalise.operations import remember_operation_ids
from pipeline.render import render, require_pinned_tools
from pipeline.settings import GENERATED, ROOT, all_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.documents import Document
    from pipeline.settings import Settings


@attrs.frozen
class Built:
    """One provider's documents on their way: as the service speaks, and in the normal form."""

    repaired: Document
    """The raw document with the overlay applied: what the sandbox serves and validates against."""
    normal: Document
    """What the client is made of."""
    applied: tuple[overlay.Applied, ...]


def build_documents(settings: Settings) -> Built:
    """Read, overlay, normalise and validate one provider's document."""
    document = read_document(settings.raw)
    remember_operation_ids(document)
    actions: list[overlay.Action] = []
    if settings.overlay.exists():
        actions = overlay.parse_actions(read_document(settings.overlay), source=settings.overlay.name)
    try:
        applied = tuple(overlay.apply(document, actions))
        normal = normalise(document, settings)
    except PipelineError as error:
        raise PipelineError(f"{settings.provider}: {error}") from error
    _validate(standard(normal), settings)
    return Built(document, normal, applied)


def _validate(document: Document, settings: Settings) -> None:
    errors = [f"{'/'.join(map(str, error.path))}: {error.message}" for error in _errors(document)]
    if errors:
        raise PipelineError(f"{settings.provider}: the build document is not valid OpenAPI 3.1: {'; '.join(errors[:5])}")


def _errors(document: Document) -> list[Any]:
    return list(OpenAPIV31SpecValidator(document).iter_errors())


def generate_provider(settings: Settings, into: Path) -> Built:
    """Write one provider's package below `into`."""
    built = build_documents(settings)
    package = into / settings.package
    render(for_generator(standard(built.normal)), settings, package)
    text = json.dumps(built.repaired, ensure_ascii=False, separators=(",", ":"))
    (package / "openapi.json").write_text(text + "\n", encoding="utf-8")
    return built


def generate_all(into: Path, providers: Sequence[Settings]) -> list[Built]:
    """Write every package and the lock below `into`, side by side."""
    require_pinned_tools()
    with ProcessPoolExecutor() as pool:
        built = list(pool.map(generate_provider, providers, [into] * len(providers)))
    write_lock(into, providers, ROOT)
    return built


def generate(into: Path = GENERATED) -> list[Built]:
    """`make generate`: replace what is below `generated/`; nothing is touched if anything fails."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "generated"
        fresh.mkdir()
        built = generate_all(fresh, all_settings())
        shutil.rmtree(into, ignore_errors=True)
        shutil.copytree(fresh, into)
    return built


def check(against: Path = GENERATED) -> list[str]:
    """`make check-generated`: generate elsewhere and list every difference."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "generated"
        fresh.mkdir()
        generate_all(fresh, all_settings())
        return differences(fresh, against)
