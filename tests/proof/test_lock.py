"""`.lock.txt`, from which `make` installs: complete, in step with the other two files, and every file has a hash."""

from __future__ import annotations

import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from proof.environments import PINS, ROOT, metadata

TEXT = (ROOT / ".lock.txt").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^(\S+)==([^\s;]+).*?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", TEXT, flags=re.MULTILINE)
LOCKED = {canonicalize_name(name): version for name, version, _ in ENTRIES}
REMEDY = "make lock"


def test_every_line_is_a_version_with_hashes():
    assert len(ENTRIES) == len(LOCKED) == len([line for line in TEXT.splitlines() if not line.startswith(" ")])
    assert "://" not in TEXT


def test_versions_are_those_that_are_pinned():
    pinned = dict(line.split("==") for line in PINS.read_text(encoding="utf-8").splitlines())
    other = {
        name: version for name, version in pinned.items() if LOCKED.get(canonicalize_name(name), version) != version
    }
    assert other == {}, REMEDY


@pytest.mark.parametrize("place", ["dependencies", "all", "dev"])
def test_nothing_that_make_installs_is_missing(place):
    project = metadata()["project"]
    extras = project["optional-dependencies"]
    wanted = {
        "dependencies": project["dependencies"],
        "all": [one for name in extras for one in extras[name] if name not in {"spark", "keyring", "socks", "all"}],
        "dev": metadata()["dependency-groups"]["dev"],
    }[place]
    names = {canonicalize_name(Requirement(one).name) for one in wanted} - {"trilogue"}
    assert names
    assert names - set(LOCKED) == set(), REMEDY
