"""Renders a package: the pinned generator with our templates, then the pinned formatter."""

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
# The tools that decide the generated text. The lock records them, and `require_pinned_tools` raises for other versions.
GENERATOR, FORMATTER = ("openapi-python-client", "0.29.1"), ("ruff", "0.17.5")


def require_pinned_tools() -> None:
    """Raise if a tool is installed in another version than the pinned one, which would give another text."""
    for name, pinned in (GENERATOR, FORMATTER):
        if version(name) != pinned:
            raise PipelineError(f"{name} {version(name)} is installed, {pinned} is pinned; run `make setup`")


def render(document: Document, settings: Settings, package: Path) -> None:
    """Write the package of a lowered document.

    Args:
        document: as `lower_unions` returns it.
        settings: of the provider.
        package: the folder to write. It must not exist.

    Raises:
        PipelineError: the generator has warned of something, or the formatter has failed.

    """
    config = Config.from_sources(
        ConfigFile(
            package_name_override=settings.package,
            literal_enums=True,
            # No prefix: `_type` becomes `type_`, and `identifiers` raises for a name that starts with a digit.
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
        raise PipelineError(f"{settings.provider}: {_format_errors([data])}")
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.globals.update(
        codecs=Codecs.of(data, settings.client_parameters), title=settings.title, literal=json.dumps
    )
    with contextlib.redirect_stdout(io.StringIO()):
        errors = project.build()
    if errors:
        raise PipelineError(f"{settings.provider}: the generator warns: {_format_errors(errors)}")
    (package / "py.typed").touch()
    _run_formatter(package)


def _format_errors(errors: Iterable[GeneratorError]) -> str:
    return "; ".join(" ".join(filter(None, (error.header, error.detail))) for error in errors)


def _run_formatter(package: Path) -> None:
    """Sort imports, remove unused ones and format, with no configuration of a folder around the package."""
    ruff = [sys.executable, "-m", "ruff"]
    isolated = ["--isolated", "--quiet", "--no-cache", "--target-version=py311", "--line-length=120"]
    fix = [*ruff, "check", *isolated[:-1], "--line-length=120", "--fix-only", "--select=F401,I", str(package)]
    layout = [*ruff, "format", *isolated, str(package)]
    for command in (fix, layout):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise PipelineError(f"ruff failed on {package}: {done.stderr or done.stdout}")
