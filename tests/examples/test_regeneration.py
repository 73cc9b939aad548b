"""`facade/examples/regeneration.py`, in a clone of a repository with one small provider and the pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import regeneration
from vendors.repository import document_with_fields, git, make_clone, push

if TYPE_CHECKING:
    from pathlib import Path

CHECKS = """
check-generated types api-check test:
\t@echo $@ >> $(CURDIR)/../ran
\t@echo "what $@ prints"; test $@ != $(firstword $(shell cat $(CURDIR)/../failing) none)
"""


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    clone = make_clone(tmp_path, monkeypatch)
    with (clone / "Makefile").open("a") as makefile:
        makefile.write(CHECKS)
    (tmp_path / "failing").write_text("")
    push(clone)
    return clone


def test_a_new_document_is_taken_in_and_every_check_runs(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert regeneration.take_in(clone, "acme", str(document_with_fields(tmp_path, "id", "name"))) == 0
    said = capsys.readouterr().out
    assert said.startswith("Acme: 1\n1 additive.\n")
    assert "make api-check: passed" in said
    assert "edits to make" in said
    assert (tmp_path / "ran").read_text().split() == list(regeneration.CHECKS)
    assert "name" in (clone / "generated/trilogue_acme/models/thing.py").read_text()
    # The way back that it names.
    git(clone, "checkout", "--", "specs", "generated")
    git(clone, "clean", "-fdq", "specs", "generated")
    assert git(clone, "status", "--porcelain") == ""


@pytest.mark.parametrize("check", regeneration.CHECKS)
def test_a_check_that_fails_is_named_with_what_it_printed(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], check: str
) -> None:
    (tmp_path / "failing").write_text(check)
    assert regeneration.take_in(clone, "acme", str(document_with_fields(tmp_path, "name"))) == 1
    said = capsys.readouterr().out
    assert f"make {check}: failed: {regeneration.CHECKS[check]}\nwhat {check} prints\n" in said
    assert said.count(": failed:") == 1


def test_a_document_that_cannot_be_taken_in_changes_nothing(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "vendor.json"
    spec.write_text("{")
    assert regeneration.take_in(clone, "acme", str(spec)) == 1
    said = capsys.readouterr().out
    assert "vendor.json:1:2: invalid JSON" in said
    assert "No file has changed." in said
    assert git(clone, "status", "--porcelain") == ""
    assert not (tmp_path / "ran").exists()


def test_the_document_that_is_there_already_runs_no_check(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert regeneration.take_in(clone, "acme", str(clone / "specs/acme/openapi.yaml")) == 0
    assert capsys.readouterr().out == "nothing new\n"
    assert not (tmp_path / "ran").exists()


def test_a_clone_with_changes_of_its_own_is_left_alone(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clone / "notes.txt").write_text("mine")
    assert regeneration.take_in(clone, "acme", str(document_with_fields(tmp_path, "id", "name"))) == 2
    assert "commit or stash them first" in capsys.readouterr().out
    assert git(clone, "status", "--porcelain") == "?? notes.txt"
