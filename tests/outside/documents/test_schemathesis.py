"""Schemathesis against the sandbox: requests of every operation that its document describes, and such that it forbids.

No answer is a server's error, and what the document forbids is refused.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from outside.documents.checked import INPUTS, checked_document, credentials
from proof.environments import ENVIRONMENTS, VENV
from sandbox.conformance import PROVIDERS
from support.limits import LENIENT

from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = os.environ.get("TRILOGUE_SCHEMATHESIS", "10")
"""Requests of each operation, of those that are valid and of those that are not."""
CHECKS = "not_a_server_error,negative_data_rejection"


@pytest.fixture(scope="session")
def program() -> Path:
    ENVIRONMENTS["schemathesis"].make()
    return VENV / "schemathesis" / "bin" / "st"


def with_nulls(node: Any) -> Any:
    """A document that allows null for each property: Sinch's own SDK (2.3.0) sends nulls for what it is not given."""
    if isinstance(node, list):
        return [with_nulls(each) for each in node]
    if not isinstance(node, dict):
        return node
    found = {key: with_nulls(value) for key, value in node.items()}
    if isinstance(properties := found.get("properties"), dict):
        found["properties"] = {key: {"anyOf": [each, {"type": "null"}]} for key, each in properties.items()}
    return found


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_sandbox_accepts_and_refuses_as_the_document_says(program: Path, provider: str, tmp_path: Path) -> None:
    described = checked_document(provider)
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(with_nulls(described) if provider == "sinch" else described))
    # By themselves: one that deletes the app takes everything else with it.
    for chosen in ("--exclude-method", "--include-method"):
        with Sandbox(limits=LENIENT) as sandbox:
            ended = run(program, document, sandbox, provider, chosen, "DELETE")
        assert ended.returncode == 0, ended.stdout


def run(program: Path, document: Path, sandbox: Sandbox, provider: str, *chosen: str) -> Any:
    """Run Schemathesis against one service, with the ids of its records in the paths."""
    ids = INPUTS[provider].add_records(sandbox)
    known = {name: value for name, value in ids.items() if isinstance(value, str | int)}
    settings = document.with_suffix(".toml")
    rows = [f'"path.{name}" = {json.dumps(value)}' for name, value in known.items()]
    settings.write_text("\n".join(["[parameters]", *rows]))
    command = [program, "--config-file", settings, "run", document, "--url", getattr(sandbox, provider).base_url]
    command += ["--checks", CHECKS, "--phases", "fuzzing", "--mode", "all", "--max-examples", EXAMPLES, *chosen]
    command += ["--seed", "19", "--continue-on-failure", "--no-color", "--suppress-health-check", "all"]
    command += ["--header", f"Authorization: {authorization(sandbox, provider)}"]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=document.parent)


def authorization(sandbox: Sandbox, provider: str) -> str:
    """The header with the sandbox's credentials."""
    given = credentials(sandbox, provider)
    if "auth" not in given:
        return given["headers"]["Authorization"]
    return "Basic " + base64.b64encode(":".join(given["auth"]).encode()).decode()
