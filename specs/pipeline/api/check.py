"""`make api-check`: fails if a change breaks callers and has no new version and no entry in the changelog.

Compares the working tree with an earlier commit: the packages by their API records, the facade by its source.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from pipeline.api.compare import compare
from pipeline.api.facade import find_breaking_changes, load_facade
from pipeline.api.git import Git
from pipeline.api.record import parse_record, read_record
from pipeline.api.versions import bump_version, read_release, read_version
from pipeline.settings import ROOT

VERSION_FILE = "facade/trilogue/_version.py"
CHANGELOG = "CHANGELOG.md"


def api_check(base: str | None, root: Path = ROOT) -> list[str]:
    """Compare the API with that of an earlier commit.

    Args:
        base: a commit, tag or branch. Default: the last release, which is the latest tag that HEAD descends from, or
            the commit that gave the changelog its latest version; without a release, the commit before HEAD.
        root: the repository.

    Returns:
        The lines of the report. The check has failed if any starts with `error`.

    """
    git = Git(root)
    commit = git.commit(base) if base else git.latest_tag() or _last_release(git, root) or git.commit("HEAD~1")
    if commit is None:
        return [f"nothing compared: there is no {base or 'earlier commit'}"]
    lines = [f"compared with {commit}"]
    breaking: list[str] = []
    records = sorted((root / "generated").glob("trilogue_*.api.txt"))
    for record in records:
        found = _check_package(git, commit, record)
        if found is None:
            lines.append(f"{record.name} is not in {commit}: not compared")
        else:
            breaking += found
    existing = {record.name for record in records}
    breaking += [
        f"package removed: {name.removesuffix('.api.txt')}"
        for name in git.package_records(commit)
        if name not in existing
    ]
    breaking += _check_facade(git, commit, root)
    if not breaking:
        return [*lines, "no breaking change"]
    lines += [f"breaking: {change}" for change in breaking]
    return lines + _check_announcement(git, commit, root)


def _last_release(git: Git, root: Path) -> str | None:
    """The commit of a last release without a tag. All breaking changes since then ask for one higher version."""
    release = read_release((root / CHANGELOG).read_text(encoding="utf-8"))
    return git.first_with(release[0], CHANGELOG) if release else None


def _check_package(git: Git, base: str, record: Path) -> list[str] | None:
    """The breaking changes of a package. None if the base has no record of it."""
    name = f"generated/{record.name}"
    before = git.file(base, name)
    if before is None:
        return None
    provider = record.name.removeprefix("trilogue_").removesuffix(".api.txt")
    changes = compare(parse_record(before, f"{base}:{name}"), read_record(record), provider)
    return [change.format() for change in changes if change.effect == "breaking"]


def _check_facade(git: Git, base: str, root: Path) -> list[str]:
    if git.file(base, VERSION_FILE) is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        git.export(base, "facade", Path(folder))
        return find_breaking_changes(load_facade(Path(folder) / "facade"), load_facade(root / "facade"))


def _check_announcement(git: Git, base: str, root: Path) -> list[str]:
    """Errors if the version is too low for a breaking change, or the changelog has no new entry."""
    errors = []
    before = read_version(git.file(base, VERSION_FILE) or "")
    after = read_version((root / VERSION_FILE).read_text(encoding="utf-8"))
    if before is not None and after is not None:
        _, minimum = bump_version("breaking", before)
        if _numbers(after) < _numbers(minimum):
            errors.append(
                f"error: {VERSION_FILE} has {after}; set it to {minimum}, as a breaking change after {before} requires"
            )
    entries = _entries((root / CHANGELOG).read_text(encoding="utf-8"))
    if entries <= _entries(git.file(base, CHANGELOG) or ""):
        errors.append(f"error: {CHANGELOG} has no new entry; say what callers must change, under Changed or Removed")
    return errors


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def _entries(changelog: str) -> set[str]:
    return {line.strip() for line in changelog.splitlines() if line.startswith(("- ", "* "))}
