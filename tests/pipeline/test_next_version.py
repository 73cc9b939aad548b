"""A next version of all three documents that only adds is taken in, and every test passes with it unchanged.

Runs for many minutes, in a copy of the repository: `make proof`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from vendors.additive import next_version
from vendors.builders import PROVIDERS

from pipeline.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LONG = bool(os.environ.get("TRILOGUE_LONG_TESTS"))
# What reads the packages. The tests of the pipeline take any document.
FOLDERS = ("contract", "records", "clients", "hub", "sending", "sandbox", "webhooks", "unit")
NOT_COPIED = shutil.ignore_patterns(".venv", ".git", ".*cache", "__pycache__", ".pipeline")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository with the next version of each document."""
    root = tmp_path_factory.mktemp("next") / "repository"
    shutil.copytree(ROOT, root, ignore=NOT_COPIED)
    for provider in PROVIDERS:
        spec = root.parent / f"{provider}.json"
        spec.write_text(json.dumps(next_version(provider)))
        proposed = run(root, "-m", "pipeline", "update", provider, str(spec), "--propose")
        overlay = root / "specs" / provider / "overlay.yaml"
        actions = proposed.partition(f"# specs/{provider}/overlay.yaml\n")[2].partition("\n# ")[0]
        overlay.write_text(f"{overlay.read_text().rstrip()}\n{actions}\n")
        run(root, "-m", "pipeline", "update", provider, str(spec), "--rewrite")
    return root


def run(root: Path, *arguments: str) -> str:
    """What a Python program prints that has the modules of the copy."""
    path = os.pathsep.join(str(root / folder) for folder in ("specs", "facade", "generated", "tests"))
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": path, "TRILOGUE_LONG_TESTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (done.stdout[-6000:], done.stderr[-3000:])
    return done.stdout


@pytest.mark.skipif(not LONG, reason="takes many minutes: make proof")
@pytest.mark.parametrize("folder", FOLDERS)
def test_no_test_is_edited_for_a_version_that_only_adds(folder: str, copied: Path) -> None:
    run(copied, "-m", "pytest", "-q", "-o", "faulthandler_timeout=1200", "-p", "no:cacheprovider", f"tests/{folder}")
