"""`.ci/update-spec`, the scheduled job: pushes one branch, with the report, for each new document."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from vendors.repository import document_with_fields, git, make_clone, push

from pipeline.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of a repository with one provider, next to its remote."""
    clone = make_clone(tmp_path, monkeypatch)
    (clone / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "update-spec", clone / ".ci")
    push(clone)
    return clone


def run(clone: Path, spec: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([clone / ".ci/update-spec", "acme", spec], capture_output=True, text=True, check=False)


def branches(tmp_path: Path) -> list[str]:
    listed = git(tmp_path / "remote", "branch", "--list", "--format=%(refname:short)", "spec/*")
    return listed.splitlines()


def test_a_new_document_is_pushed_to_a_branch_with_its_report(clone: Path, tmp_path: Path) -> None:
    done = run(clone, document_with_fields(tmp_path, "id", "name"))
    assert done.returncode == 0, done.stderr
    (branch,) = branches(tmp_path)
    assert done.stdout.startswith(f"{branch} waits for review:\nAcme: 1\n1 additive.\n")
    message = git(tmp_path / "remote", "log", "-1", "--format=%B", branch)
    assert message.startswith("acme: the vendor's new document\n\nAcme: 1\n1 additive.")
    changed = git(tmp_path / "remote", "diff", "--name-only", "main", branch).splitlines()
    assert {"generated/trilogue_acme.api.txt", "specs/acme/CHANGES.md", "specs/acme/openapi.yaml"} <= set(changed)
    assert git(clone, "status", "--porcelain") == ""
    assert git(clone, "symbolic-ref", "--short", "HEAD") == "main"


def test_the_same_document_is_pushed_once(clone: Path, tmp_path: Path) -> None:
    spec = document_with_fields(tmp_path, "id", "name")
    run(clone, spec)
    done = run(clone, spec)
    assert done.returncode == 0
    assert done.stdout == f"{branches(tmp_path)[0]} waits for review already\n"
    assert git(clone, "status", "--porcelain") == ""


def test_an_unchanged_document_pushes_no_branch(clone: Path, tmp_path: Path) -> None:
    done = run(clone, clone / "specs/acme/openapi.yaml")
    assert (done.returncode, done.stdout) == (0, "nothing new\n")
    assert branches(tmp_path) == []


def test_an_invalid_document_fails_and_changes_nothing(clone: Path, tmp_path: Path) -> None:
    spec = tmp_path / "vendor.json"
    spec.write_text("{")
    done = run(clone, spec)
    assert done.returncode != 0
    assert "vendor.json:1:2: invalid JSON" in done.stderr
    assert branches(tmp_path) == []
    assert git(clone, "status", "--porcelain") == ""


def test_a_working_tree_with_changes_is_not_touched(clone: Path, tmp_path: Path) -> None:
    (clone / "notes.txt").write_text("mine")
    done = run(clone, document_with_fields(tmp_path, "id", "name"))
    assert done.returncode == 1
    assert "the working tree has changes of its own" in done.stderr
    assert (clone / "notes.txt").exists()


def test_missing_arguments_print_the_usage(clone: Path) -> None:
    done = subprocess.run([clone / ".ci/update-spec", "acme"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "usage: " in done.stderr
