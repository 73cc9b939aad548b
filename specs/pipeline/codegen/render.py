"""The pinned generator, run in this process with our templates, and the pinned formatter after it."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from pipeline.codegen.codecs import Codecs
from pipeline.errors import PipelineError
from pipeline.settings import SPECS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pipeline.document.read import Document
    from pipeline.settings import Settings

TEMPLATES = SPECS / "templates"
# What decides the generated text; the lock records them and `check-generated` refuses others.
GENERATOR, FORMATTER = ("openapi-python-client", "0.29.1"), ("ruff", "0.17.5")


def require_pinned_tools() -> None:
    """Refuse to generate with other versions than the pinned ones: the text would differ."""
    for name, pinned in (GENERATOR, FORMATTER):
        if version(name) != pinned:
            raise PipelineError(f"{name} {version(name)} is installed, {pinned} is pinned: run `make setup`")


def render(document: Document, settings: Settings, package: Path) -> None:
    """Write the package for a document that `lower.for_generator` made. `package` must not exist."""
    config = Config.from_sources(
        ConfigFile(
            package_name_override=settings.package,
            literal_enums=True,
            # `_type` becomes `type_`; a name that starts with a digit would need a prefix, and is refused.
            field_prefix="",
            docstrings_on_attributes=True,
            post_hooks=[],
        ),
        MetaType.NONE,
        document_source=settings.raw,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        raise PipelineError(f"{settings.provider}: {_spoken([data])}")
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.globals.update(
        codecs=Codecs.of(data, settings.client_parameters), title=settings.title, literal=json.dumps
    )
    with contextlib.redirect_stdout(io.StringIO()):
        errors = project.build()
    if errors:
        raise PipelineError(f"{settings.provider}: the generator complains: {_spoken(errors)}")
    (package / "py.typed").touch()
    _format(package)


def _spoken(errors: Iterable[GeneratorError]) -> str:
    return "; ".join(" ".join(filter(None, (error.header, error.detail))) for error in errors)


def _format(package: Path) -> None:
    """Sort imports, drop unused ones, format: nothing else of ruff's, whatever configuration stands around us."""
    ruff = [sys.executable, "-m", "ruff"]
    isolated = ["--isolated", "--quiet", "--no-cache", "--target-version=py311", "--line-length=120"]
    fix = [*ruff, "check", *isolated[:-1], "--line-length=120", "--fix-only", "--select=F401,I", str(package)]
    shape = [*ruff, "format", *isolated, str(package)]
    for command in (fix, shape):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise PipelineError(f"ruff failed on {package}: {done.stderr or done.stdout}")
