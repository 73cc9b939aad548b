"""What is published: built the same twice, checked, listed, small; and no pinned package has a known vulnerability."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[3]
MEBIBYTES = 1024 * 1024
MOST = 2 * MEBIBYTES
"""Bytes of a wheel. The three generated packages are most of it."""
UNREACHABLE = ("ConnectionError", "Max retries exceeded", "NameResolutionError", "ServiceError")


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([ROOT / ".ci" / "build-dist", folder / "dist"], check=True)
    return folder / "dist"


def the_file(dist, pattern):
    (path,) = dist.glob(pattern)
    return path


def test_a_wheel_has_the_same_bytes_wherever_and_whenever_it_is_built(dist, tmp_path):
    tree = tmp_path / "elsewhere"
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in files.splitlines():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tree / name)
        os.utime(tree / name, (1_000_000_000, 1_000_000_000))
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", tmp_path / "again", tree]
    subprocess.run(command, check=True, capture_output=True)
    for pattern in ("*.whl", "*.tar.gz"):
        first, second = the_file(dist, pattern), the_file(tmp_path / "again", pattern)
        assert hashlib.sha256(first.read_bytes()).digest() == hashlib.sha256(second.read_bytes()).digest(), pattern


def test_the_wheel_is_small_and_has_its_licence_and_types(dist):
    wheel = the_file(dist, "*.whl")
    assert wheel.stat().st_size < MOST
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    packages = {name.partition("/")[0] for name in names if not name.partition("/")[0].endswith(".dist-info")}
    assert packages == {"trilogue", "trilogue_sunshine", "trilogue_dixa", "trilogue_sinch"}
    assert {f"{package}/py.typed" for package in packages} <= set(names)


def test_the_list_of_ingredients_names_what_is_installed_with_the_wheel_and_no_path(dist):
    text = (dist / "trilogue.cdx.json").read_text(encoding="utf-8")
    listed = json.loads(text)
    assert listed["bomFormat"] == "CycloneDX"
    assert listed["metadata"]["component"]["name"] == "trilogue"
    components = {component["name"].lower(): component for component in listed["components"]}
    assert {"httpx", "httpcore", "attrs", "python-dateutil", "certifi"} <= set(components)
    assert all(component["version"] for component in components.values())
    assert str(ROOT) not in text


def test_no_pinned_package_has_a_known_vulnerability():
    options = ["--format=json", "--progress-spinner=off", "--disable-pip", "--requirement", ROOT / ".lock.txt"]
    command = [sys.executable, "-m", "pip_audit", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    packages = json.loads(done.stdout)["dependencies"] if done.stdout else []
    # A mirror of the registry answers that it knows none of the packages.
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if len(unknown) == len(packages) and (packages or any(word in done.stderr for word in UNREACHABLE)):
        pytest.skip("pip-audit: the vulnerability service cannot be reached from this machine")
    assert packages, done.stderr
    assert unknown == []
    assert [(package["name"], each["id"]) for package in packages for each in package["vulns"]] == []
