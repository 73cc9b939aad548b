"""A run that is killed at any moment: the next one finishes or undoes it, by itself. Two runs at once: one is told."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from vendors.builders import document_with, obj, provider_in
from vendors.server import serving

from pipeline import build
from pipeline import commands as command
from pipeline.errors import PipelineError
from pipeline.interrupts import INTERRUPTED, MESSAGE
from pipeline.settings import ROOT
from pipeline.update.fetch import fetch
from pipeline.update.regenerate import regenerate
from pipeline.update.replace import replace_all
from pipeline.update.update import update_document
from pipeline.update.workspace import FOLDER, workspace

if TYPE_CHECKING:
    from pathlib import Path

LONG = bool(os.environ.get("TRILOGUE_LONG_TESTS"))

# A replacement of a file, a folder and a file that was not there, killed at one rename, before or after it.
REPLACE = """
import os, signal, sys
from pathlib import Path
from pipeline.update.replace import replace_all
from pipeline.update.workspace import workspace
root, step, late = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "late"
rename, count = Path.rename, 0
def killed(self, target):
    global count
    count += 1
    if count == step and not late:
        os.kill(os.getpid(), signal.SIGKILL)
    rename(self, target)
    if count == step:
        os.kill(os.getpid(), signal.SIGKILL)
with workspace(root) as scratch:
    for name in ("file", "folder", "more"):
        (scratch / name).mkdir() if name == "folder" else (scratch / name).write_text("new")
    (scratch / "folder/inside").write_text("new")
    Path.rename = killed
    replace_all({root / name: scratch / name for name in ("file", "folder", "more")}, scratch)
"""
UPDATE = """
import sys
from pathlib import Path
from pipeline.update.update import update_document
root = Path(sys.argv[1])
update_document("acme", str(root / "vendor.json"), specs=root / "specs", generated=root / "generated")
"""
SECOND = """
import sys
from pathlib import Path
from pipeline import commands as command
from pipeline.update.regenerate import regenerate
root = Path(sys.argv[1])
def generate(_):
    regenerate(root / "generated", root / "specs")
    return 0
command._generate = generate
sys.exit(command.main(["generate"]))
"""


def child(program: str, *arguments: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "specs")}
    command_line = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(command_line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.parametrize("moment", ["early", "late"])
@pytest.mark.parametrize("step", range(1, 7))
def test_a_replacement_that_is_killed_is_finished_or_never_began(step: int, moment: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/inside").write_text("old")
    assert child(REPLACE, tmp_path, step, moment).wait(60) == -signal.SIGKILL
    with workspace(tmp_path):
        pass
    texts = [path.read_text() for name in ("file", "folder/inside", "more") if (path := tmp_path / name).exists()]
    # The first rename is that of the journal.
    assert texts == (["old", "old"] if (step, moment) == (1, "early") else ["new", "new", "new"])
    assert not (tmp_path / FOLDER).exists()


def test_what_the_workers_of_a_killed_run_still_write_does_not_reach_the_next_one(tmp_path: Path) -> None:
    with workspace(tmp_path) as killed:
        pass
    with workspace(tmp_path) as scratch:
        (killed / "generated").mkdir(parents=True)
        (killed / "generated/late.py").write_text("late")
        assert [*scratch.iterdir()] == []
    assert not (tmp_path / FOLDER).exists()


def repository(folder: Path) -> Path:
    provider_in(folder, json.dumps(document_with(schemas={"Thing": obj(id={"type": "string"})})))
    (folder / "generated").mkdir()
    regenerate(folder / "generated", folder / "specs")
    newer = document_with(schemas={"Thing": obj(id={"type": "string"}, name={"type": "string"})})
    (folder / "vendor.json").write_text(json.dumps(newer))
    return folder


def test_an_update_that_is_killed_anywhere_is_made_whole_by_the_next_run(tmp_path: Path) -> None:
    root = repository(tmp_path)
    chance = random.Random(14)
    for _ in range(25 if LONG else 2):
        (root / "specs/acme/openapi.yaml").write_text(json.dumps(document_with(schemas={"Thing": obj()})))
        running = child(UPDATE, root)
        time.sleep(chance.uniform(0.3, 3))
        running.send_signal(signal.SIGKILL)
        running.wait(60)
        (root / ".update-old").mkdir(exist_ok=True)
        update_document("acme", str(root / "vendor.json"), specs=root / "specs", generated=root / "generated")
        assert "name: str = UNSET" in (root / "generated/trilogue_acme.api.txt").read_text()
        assert build.check(root / "generated", root / "specs") == []
        assert sorted(path.name for path in root.iterdir()) == ["generated", "specs", "vendor.json"]


def test_a_second_run_at_once_says_so_and_changes_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path)
    # Locks are of processes: a second one has to ask.
    with workspace(root):
        program = UPDATE.replace(
            "update_document(", "import pipeline.commands as m\nm._update = lambda _: update_document("
        )
        done = subprocess.run(
            [sys.executable, "-c", program + "\nsys.exit(m.main(['update', 'acme', 'x']))", str(root)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "specs")},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(
        f"error: process {os.getpid()} is generating or updating in {root}; wait until it ends"
    )


def test_a_move_that_fails_undoes_those_before_it(tmp_path: Path) -> None:
    for name in ("one", "new-one", "new-two"):
        (tmp_path / name).write_text(name)
    fresh = {tmp_path / "one": tmp_path / "new-one", tmp_path / "missing/two": tmp_path / "new-two"}
    with pytest.raises(FileNotFoundError):
        replace_all(fresh, tmp_path)
    assert [(tmp_path / name).read_text() for name in ("one", "new-one", "new-two")] == ["one", "new-one", "new-two"]
    assert not list(tmp_path.glob("journal*"))


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", root, "-c", "user.name=a", "-c", "user.email=a@b", *arguments], check=True)


def run(root: Path) -> Any:
    return update_document("acme", str(root / "vendor.json"), specs=root / "specs", generated=root / "generated")


def test_the_report_is_written_anew_when_the_overlay_differs(tmp_path: Path) -> None:
    root = repository(tmp_path)
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "before")
    run(root)
    assert run(root) is None
    provider_in(
        root,
        (root / "vendor.json").read_text(),
        overlay=[
            {
                "target": "$.components.schemas.Thing.properties",
                "description": "It has one.",
                "update": {"size": {"type": "integer"}},
            }
        ],
    )
    report = run(root)
    assert [change.subject.partition(" ")[0] for change in report.changes] == [
        "trilogue_acme.models.Thing.name",
        "trilogue_acme.models.Thing.size",
    ]
    text = (root / "specs/acme/CHANGES.md").read_text()
    assert text.count("\n## ") == 1
    assert "Thing.name" in text
    assert build.check(root / "generated", root / "specs") == []


def test_an_interrupt_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "_generate", interrupted)
    assert command.main(["generate"]) == INTERRUPTED
    assert capsys.readouterr() == ("", f"{MESSAGE}\n")


@pytest.mark.parametrize("module", ["pipeline.errors", "yaml", "openapi_spec_validator"])
def test_an_interrupt_during_imports_is_one_line(module: str) -> None:
    """`-X importtime` says on stderr which module has just been imported."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "specs")}
    line = [sys.executable, "-X", "importtime", "-m", "pipeline", "update", "sunshine", "/nowhere/openapi.yaml"]
    with subprocess.Popen(line, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True) as running:
        assert running.stderr is not None
        told = []
        for text in running.stderr:
            if text.endswith(f" {module}\n"):
                os.killpg(running.pid, signal.SIGINT)
            if not text.startswith("import time:"):
                told.append(text)
    assert (running.returncode, told) == (INTERRUPTED, [f"{MESSAGE}\n"])


@pytest.mark.parametrize("seed", range(20 if LONG else 1))
def test_an_interrupt_of_a_whole_run_is_one_line(seed: int, tmp_path: Path) -> None:
    delay, attempts = random.Random(seed).uniform(0.1, 1), 0
    while (told := interrupted_run(tmp_path / str(attempts), delay)) == ("0\n", ""):  # It was quicker than that.
        delay, attempts = delay / 2, attempts + 1
    assert told == (f"{INTERRUPTED}\n", f"{MESSAGE}\n")
    assert not (tmp_path / str(attempts) / FOLDER).exists()
    # All of it, where the interrupt came after the replacement.
    made = {path.name for path in (tmp_path / str(attempts) / "generated").iterdir()}
    assert made in (set(), {"lock.json", "trilogue_acme", "trilogue_acme.api.txt"})


def interrupted_run(root: Path, delay: float) -> tuple[str, str]:
    """The status, and what is on stderr, of a run that is interrupted so many seconds after its imports."""
    (root / "generated").mkdir(parents=True)
    provider_in(root, document_with(schemas={"Thing": obj(id={"type": "string"})}))
    program = SECOND.replace("sys.exit(", 'print("begun", flush=True)\nprint(')
    with subprocess.Popen(
        [sys.executable, "-c", program, str(root)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "specs"), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        time.sleep(delay)
        os.killpg(running.pid, signal.SIGINT)
        return running.stdout.read(), running.stderr.read()


def test_workers_end_after_a_parent_that_was_killed() -> None:
    # Not in a worker, so that this process survives: the thread sees another parent at once.
    program = "import os, time\nfrom pipeline.build import _end_with_parent\n_end_with_parent(1)\ntime.sleep(60)"
    assert child(program).wait(30) == 1
    assert threading.active_count() >= 1


@pytest.mark.parametrize("page", [b"<!DOCTYPE html><html>", b"\n <html>", b"\xef\xbb\xbf<?xml version='1.0'?><html>"])
def test_a_page_instead_of_a_document_is_called_one(page: bytes, tmp_path: Path) -> None:
    (tmp_path / "vendor.yaml").write_bytes(page)
    with serving(200, page) as url:
        for spec in (f"{url}/openapi.yaml", str(tmp_path / "vendor.yaml")):
            with pytest.raises(PipelineError, match="is an HTML page, not an OpenAPI document; give the address of"):
                fetch(spec)


@pytest.mark.parametrize("status", [404, 200])
def test_no_password_of_a_url_is_in_a_message(status: int) -> None:
    with serving(status, b"<html>") as url, pytest.raises(PipelineError) as raised:
        fetch(url.replace("http://", "http://user:hunter2@") + "/x?token=s3cret#s3cret")
    assert "hunter2" not in str(raised.value)
    assert "s3cret" not in str(raised.value)
    for bad in ("http://user:hunter2@127.0.0.1:1/x", "http://user:hunter2@[/x", "http://user:hunter2@host:port/x"):
        with pytest.raises(PipelineError) as raised:
            fetch(bad)
        assert "hunter2" not in str(raised.value)
