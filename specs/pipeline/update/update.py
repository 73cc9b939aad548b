"""`make update`: take in a vendor's new document, generate, and say what it does to callers."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs
import httpx

from pipeline.update.propose import Facade, asks
from pipeline.build import PACKAGES, generate_all
from pipeline.errors import PipelineError
from pipeline.update.report import Report, prepended
from pipeline.settings import GENERATED, ROOT, SPECS, all_settings, settings_of
from pipeline.api.compare import compare
from pipeline.api.extract import surface_of
from pipeline.api.record import read_record
from pipeline.update.replace import put_in_place

if TYPE_CHECKING:
    from pipeline.build import Built
    from pipeline.settings import Settings
    from pipeline.api.surface import Surface

MOST_BYTES = 64 * 2**20
"""The largest of the three documents has 0.4 MB."""
TIMEOUT = httpx.Timeout(30, connect=10)
_VERSION = ROOT / "facade" / "trilogue" / "_version.py"


def update(provider: str, spec: str, *, specs: Path = SPECS, generated: Path = GENERATED) -> Report | None:
    """Put a document in place of `specs/<provider>/openapi.yaml`, generate, and write `CHANGES.md` beside it.

    If anything fails, nothing has changed. None if the document is the one that is in place.

    Args:
        provider: a folder of `specs`.
        spec: a file or an http(s) URL.
        specs: where the providers' folders are.
        generated: where the packages are.

    """
    settings = settings_of(provider, specs)
    content = fetch(spec)
    if settings.raw.exists() and settings.raw.read_bytes() == content:
        return None
    with tempfile.TemporaryDirectory(prefix=".update-", dir=specs.parent) as folder:
        scratch = Path(folder)
        # The name stands in messages: the vendor's own tells more than ours.
        candidate = scratch / (Path(urlsplit(spec).path).name or "openapi.yaml")
        candidate.write_bytes(content)
        settings = attrs.evolve(settings, candidate=candidate)
        everyone = [settings if one.provider == provider else one for one in all_settings(specs)]
        packages = scratch / PACKAGES
        packages.mkdir()
        try:
            built = generate_all(packages, everyone)[everyone.index(settings)]
        except PipelineError as error:
            # The scratch folder will be gone when the message is read.
            raise PipelineError(str(error).replace(str(candidate), spec)) from error
        report = _report(settings, built, generated, spec, source=_source(spec, content))
        changes = scratch / "CHANGES.md"
        before = settings.folder / changes.name
        changes.write_text(
            prepended(report, before.read_text(encoding="utf-8") if before.exists() else None), encoding="utf-8"
        )
        old = scratch / "old"
        old.mkdir()
        put_in_place({settings.folder / "openapi.yaml": candidate, before: changes, generated: packages}, old)
    return report


def fetch(spec: str) -> bytes:
    """The bytes of a file, or of what a URL answers with: not more than `MOST_BYTES`."""
    if not re.match(r"https?://", spec):
        try:
            return Path(spec).read_bytes()
        except OSError as error:
            raise PipelineError(f"{spec}: cannot be read ({error.strerror}); SPEC is a file or a URL") from error
    try:
        with httpx.stream("GET", spec, timeout=TIMEOUT, follow_redirects=True) as response:
            response.raise_for_status()
            content = bytearray()
            for part in response.iter_bytes():
                content += part
                if len(content) > MOST_BYTES:
                    raise PipelineError(f"{spec}: larger than {MOST_BYTES // 2**20} MiB; is this the document?")
            return bytes(content)
    except httpx.HTTPStatusError as error:
        raise PipelineError(f"{spec}: answers {error.response.status_code}; check the address") from error
    except httpx.HTTPError as error:
        raise PipelineError(f"{spec}: cannot be fetched ({type(error).__name__}: {error})") from error


def _report(settings: Settings, built: Built, generated: Path, spec: str, *, source: str) -> Report:
    new = surface_of(built.normal, settings)
    record = generated / settings.record
    # Without a record nothing was generated before: there is nothing to compare with.
    old = read_record(record) if record.exists() else _nothing(new)
    changes = compare(old, new, settings.provider)
    return Report(
        title=settings.title,
        old_version=old.version,
        new_version=new.version,
        source=source,
        date=dt.datetime.now(dt.UTC).date().isoformat(),
        changes=changes,
        asks=asks(changes, old, new, Facade.of(settings.provider), _library_version()),
        idle_repairs=[f"{one.action.name}: {one.action.description}" for one in built.applied if not one.changed],
        notes=[note.replace(str(settings.raw), spec) for note in built.notes],
    )


def _nothing(new: Surface) -> Surface:
    return attrs.evolve(new, operations={}, models={}, servers={}, schemes={})


def _library_version() -> str:
    found = re.search(r'"(\d+\.\d+\.\d+)', _VERSION.read_text(encoding="utf-8"))
    if found is None:
        raise PipelineError(f'{_VERSION}: no version in it, as in __version__ = "0.1.0"')
    return found[1]


def _source(spec: str, content: bytes) -> str:
    """The document's name and hash. No folder of the maintainer's, and nothing of a URL that could be a credential."""
    parts = urlsplit(spec)
    name = f"{parts.scheme}://{parts.hostname}{parts.path}" if parts.scheme in ("http", "https") else Path(spec).name
    return f"{name}, SHA-256 {hashlib.sha256(content).hexdigest()}"
