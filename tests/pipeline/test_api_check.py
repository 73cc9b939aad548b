"""`make api-check`: a breaking change needs a new version and a changelog entry."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from vendors.builders import document_with, obj, surface_in

from pipeline.api.check import api_check
from pipeline.api.record import write_record

if TYPE_CHECKING:
    from pathlib import Path

VERSION = "facade/trilogue/_version.py"
FACADE = """\
from trilogue._version import __version__

__all__ = ["Hub", "__version__"]


class Hub:
    def contacts(self, *, limit: int = 1) -> list[str]: ...
    def find(self, email: str) -> str: ...
    def _private(self) -> None: ...


class Internal:
    def run(self) -> None: ...
"""


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


def record(folder: Path, *fields: str) -> str:
    thing = obj(**{name: {"type": "string"} for name in fields})
    return write_record(surface_in(folder, document_with(schemas={"Thing": thing})))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one tagged release."""
    root = tmp_path / "repository"
    (root / "facade/trilogue").mkdir(parents=True)
    (root / "generated").mkdir()
    (root / VERSION).write_text('__version__ = "0.1.0"\n')
    (root / "facade/trilogue/__init__.py").write_text(FACADE)
    (root / "CHANGELOG.md").write_text("# Changelog\n\n## [0.1.0]\n\n- First.\n")
    (root / "generated/trilogue_acme.api.txt").write_text(record(tmp_path / "a", "id", "name"))
    git(root, "init", "-q", "-b", "main")
    commit(root)
    git(root, "tag", "v0.1.0")
    return root


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")


def release(root: Path, version: str, entry: str) -> None:
    (root / VERSION).write_text(f'__version__ = "{version}"\n')
    path = root / "CHANGELOG.md"
    path.write_text(path.read_text().replace("## [0.1.0]", f"## [{version}]\n\n- {entry}\n\n## [0.1.0]"))


NAME = "trilogue_acme.models.Thing.name (acme.api.things.get_thing(…))"
REMOVED = f"breaking: response field removed: {NAME}: str, optional"


def test_no_change_passes(root: Path) -> None:
    assert api_check(None, root) == ["compared with v0.1.0", "no breaking change"]


def test_an_addition_passes(root: Path, tmp_path: Path) -> None:
    (root / "generated/trilogue_acme.api.txt").write_text(record(tmp_path / "b", "id", "name", "colour"))
    assert api_check(None, root)[-1] == "no breaking change"


def test_a_removed_field_needs_a_version_and_a_changelog_entry(root: Path, tmp_path: Path) -> None:
    (root / "generated/trilogue_acme.api.txt").write_text(record(tmp_path / "b", "id"))
    assert api_check(None, root)[1:] == [
        REMOVED,
        f"error: {VERSION} has 0.1.0; set it to 0.2.0, as a breaking change after 0.1.0 requires",
        "error: CHANGELOG.md has no new entry; say what callers must change, under Changed or Removed",
    ]
    release(root, "0.1.1", "Things have no name.")
    assert api_check(None, root)[2:] == [
        f"error: {VERSION} has 0.1.1; set it to 0.2.0, as a breaking change after 0.1.0 requires"
    ]
    (root / VERSION).write_text('__version__ = "0.2.0"\n')
    assert api_check(None, root)[1:] == [REMOVED]


def test_a_version_without_a_changelog_entry_fails(root: Path, tmp_path: Path) -> None:
    (root / "generated/trilogue_acme.api.txt").write_text(record(tmp_path / "b", "id"))
    (root / VERSION).write_text('__version__ = "0.2.0"\n')
    assert api_check(None, root)[-1].startswith("error: CHANGELOG.md has no new entry")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("limit: int = 1", "most: int = 1", "contacts(limit): Parameter was removed"),
        ("def find(self, email: str)", "def search(self, email: str)", "Hub.find: Public object was removed"),
        ("email: str)", "email: str, phone: str)", "find(phone): Parameter was added as required"),
        ('["Hub", "__version__"]', '["__version__"]', "trilogue.Hub was removed"),
    ],
)
def test_a_breaking_change_of_the_facade_is_reported(root: Path, old: str, new: str, expected: str) -> None:
    path = root / "facade/trilogue/__init__.py"
    path.write_text(FACADE.replace(old, new))
    lines = api_check(None, root)
    assert any(line.startswith("breaking: ") and expected in line for line in lines), lines
    assert any(line.startswith("error: ") for line in lines)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("def _private(self)", "def _hidden(self)"),
        ("class Internal", "class Inner"),
        ("email: str)", 'email: str, phone: str = "")'),
    ],
)
def test_private_changes_pass(root: Path, old: str, new: str) -> None:
    (root / "facade/trilogue/__init__.py").write_text(FACADE.replace(old, new))
    assert api_check(None, root)[-1] == "no breaking change"


def test_any_commit_can_be_the_base(root: Path, tmp_path: Path) -> None:
    (root / "generated/trilogue_acme.api.txt").write_text(record(tmp_path / "b", "id"))
    commit(root)
    assert REMOVED in api_check("HEAD~1", root)
    assert REMOVED not in api_check("HEAD", root)


def test_without_a_tag_the_last_release_of_the_changelog_is_the_base(root: Path, tmp_path: Path) -> None:
    git(root, "tag", "-d", "v0.1.0")
    unreleased = (root / "CHANGELOG.md").read_text().replace("## [0.1.0]", "## [Unreleased]\n\n- Gone.\n\n## [0.1.0]")
    (root / "CHANGELOG.md").write_text(unreleased)
    (root / VERSION).write_text('__version__ = "0.2.0"\n')
    (root / "generated/trilogue_acme.api.txt").write_text(record(tmp_path / "b", "id"))
    commit(root)
    # A second breaking change before the release needs no second version.
    (root / "generated/trilogue_acme.api.txt").write_text(record(tmp_path / "c", "colour"))
    lines = api_check(None, root)
    assert len([line for line in lines if line.startswith("breaking: response field removed")]) > 1
    assert not [line for line in lines if line.startswith("error")]
    (root / VERSION).write_text('__version__ = "0.1.1"\n')
    assert any("set it to 0.2.0, as a breaking change after 0.1.0 requires" in line for line in api_check(None, root))


def test_without_a_release_the_previous_commit_is_the_base(root: Path, tmp_path: Path) -> None:
    git(root, "tag", "-d", "v0.1.0")
    (root / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n\n- First.\n")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--amend", "-m", "x")
    assert api_check(None, root) == ["nothing compared: there is no earlier commit"]
    (root / "generated/trilogue_acme.api.txt").write_text(record(tmp_path / "b", "id"))
    commit(root)
    assert REMOVED in api_check(None, root)


def test_a_package_without_an_earlier_record_is_reported_as_not_compared(root: Path, tmp_path: Path) -> None:
    (root / "generated/trilogue_other.api.txt").write_text(record(tmp_path / "b", "id"))
    assert "trilogue_other.api.txt is not in v0.1.0: not compared" in api_check(None, root)


def test_a_missing_base_is_reported(root: Path) -> None:
    assert api_check("nowhere", root) == ["nothing compared: there is no nowhere"]


def test_a_removed_package_is_breaking(root: Path) -> None:
    (root / "generated/trilogue_acme.api.txt").unlink()
    assert "breaking: package removed: trilogue_acme" in api_check(None, root)
