"""Sinks: locks, full disks, interrupted runs, damaged checkpoints, and the names that they are made from."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import duckdb
import pytest
from dlt.destinations.impl.filesystem.filesystem import FilesystemClient
from exports.destinations import path_of, sink_of
from exports.world import World, rows_of

from trilogue.errors import ConfigError
from trilogue.export import SinkError, SinkLockedError, WarehouseSink, run, sink_for
from trilogue.export.sinks.warehouse import import_dlt

if TYPE_CHECKING:
    from pathlib import Path

    from exports.killing import Exporter

FORMS = ["{}", "{}.jsonl", "{}.jsonl.gz", "jsonl.zst:{}", "parquet:{}", "duckdb:///{}.db"]
EACH_FORM = pytest.mark.parametrize("form", FORMS)


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@EACH_FORM
def test_a_second_run_is_told_who_writes_and_since_when(tmp_path: Path, form: str) -> None:
    to = form.format(tmp_path / "out")
    reject = {"provider": "dixa", "id": "a", "record_table": "messages", "record_id": "1", "reason": "", "raw": ""}
    with sink_for(to) as sink:
        sink.open("default")
        sink.write("rejects", [reject] * 6000)
        with (
            pytest.raises(SinkLockedError, match=rf"process {os.getpid()} on .*, since 20"),
            sink_for(to) as second,
        ):
            second.open("default")
        assert sink_for(to).read_checkpoint("default") == {}
        sink.commit({"key": 1})
    with sink_for(to) as sink:
        assert sink.open("default") == {"key": 1}
    rows = rows_of(path_of(to))["rejects"]
    assert len(rows) == (1 if "duckdb" in form else 6000)


@pytest.mark.parametrize("text", ["", "[", '{"pid": 1}'])
def test_a_lock_whose_file_does_not_say_who_holds_it_is_one(tmp_path: Path, text: str) -> None:
    with sink_for(tmp_path / "out") as sink:
        sink.open("default")
        (tmp_path / "out" / ".trilogue" / "lock").write_text(text)
        with (
            pytest.raises(SinkLockedError, match="a process that has just begun"),
            sink_for(tmp_path / "out") as second,
        ):
            second.open("default")


def test_a_lock_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "out" / ".trilogue" / "lock").mkdir(parents=True)
    with pytest.raises(SinkError, match=r"lock' cannot be locked: Is a directory"), sink_for(tmp_path / "out") as sink:
        sink.open("default")


@EACH_FORM
def test_half_of_a_surrogate_pair_ends_no_export(tmp_path: Path, form: str) -> None:
    """JSON can hold it as an escape; Parquet and databases have UTF-8 only."""
    to = form.format(tmp_path / "out")
    reject = {"provider": "dixa", "id": "a", "record_table": "messages", "record_id": "1", "raw": ""}
    with sink_for(to) as sink:
        sink.open("default")
        sink.write("rejects", [{**reject, "reason": "half \ud83d"}, {**reject, "id": "b", "reason": "whole 🏕️"}])
        sink.commit({})
    rows = rows_of(path_of(to))["rejects"]
    half = "\N{REPLACEMENT CHARACTER}" if form.startswith(("parquet", "duckdb")) else chr(0xD83D)
    assert [row["reason"] for row in rows] == [f"half {half}", "whole 🏕️"]


def test_a_duckdb_file_is_locked_for_all_users_under_all_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    with sink_for(f"duckdb:///{tmp_path}/out.db") as sink:
        sink.open("default")
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "of another user"))
        with pytest.raises(SinkLockedError), sink_for(f"duckdb:///{tmp_path}/link/out.db") as second:
            second.open("default")


@EACH_FORM
def test_looking_at_the_checkpoint_makes_nothing(tmp_path: Path, form: str) -> None:
    assert sink_for(form.format(tmp_path / "out")).read_checkpoint("default") == {}
    assert list(tmp_path.iterdir()) == []


@EACH_FORM
def test_a_lock_of_a_process_that_was_killed_is_none(tmp_path: Path, form: str) -> None:
    to = form.format(tmp_path / "out")
    code = f"import os; from trilogue.export import sink_for; sink_for({to!r}).open('default'); os.kill(os.getpid(), 9)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGKILL
    with sink_for(to) as sink:
        assert sink.open("default") == {}


@EACH_FORM
def test_rows_that_were_not_committed_are_not_there(tmp_path: Path, form: str) -> None:
    to = form.format(tmp_path / "out")
    reject = {"provider": "dixa", "record_table": "messages", "record_id": "1", "reason": "", "raw": ""}
    with sink_for(to) as sink:
        sink.open("default")
        sink.write("rejects", [{**reject, "id": "a"}])
        sink.commit({"key": 1})
        sink.write("rejects", [{**reject, "id": "b"}])
        sink.rollback()
        sink.write("rejects", [{**reject, "id": "c"}, {**reject, "id": "a", "reason": "changed"}])
        sink.commit({"key": 2, "other": None})
        sink.write("rejects", [{**reject, "id": "d"}])
    with sink_for(to) as sink:
        assert sink.open("default") == {"key": 2}
        assert sink.read_checkpoint("another") == {}
    rows = rows_of(path_of(to))["rejects"]
    assert [row["id"] for row in rows] == (["a", "c"] if "duckdb" in form else ["a", "a", "c"])
    assert rows[0]["reason"] == "changed" or rows[1]["reason"] == "changed"


@EACH_FORM
def test_the_newest_of_several_rows_with_a_key_is_last(tmp_path: Path, form: str) -> None:
    to = form.format(tmp_path / "out")
    reject = {"provider": "dixa", "id": "a", "record_table": "messages", "record_id": "1", "raw": ""}
    with sink_for(to) as sink:
        sink.open("default")
        for number in range(9):
            sink.write("rejects", [{**reject, "reason": str(number)}])
        sink.commit({})
    rows = rows_of(path_of(to))["rejects"]
    assert rows[-1]["reason"] == "8"


@pytest.mark.parametrize(
    ("form", "limit"),
    [
        ("{}", 5000),
        ("{}.jsonl", 5000),
        ("{}.jsonl.gz", 1500),
        ("jsonl.zst:{}", 500),
        ("parquet:{}", 5000),
        ("duckdb:///{}.db", 20_000),
        ("filesystem:{}", 5000),
    ],
)
def test_a_full_disk_loses_nothing(shared: World, exporter: Exporter, tmp_path: Path, form: str, limit: int) -> None:
    """The limit on the size of files is a full disk for the child alone."""
    to = form.format(tmp_path / "out")
    failed = exporter.export(to, 40 if "{}.db" in form else 7, full=limit)
    assert failed.status == 1
    assert "SinkError" in failed.errors
    assert os.strerror(errno.EFBIG) in failed.errors
    with shared.hub() as hub:
        run(shared.plan(hub), sink_for(tmp_path / "whole"))
        run(shared.plan(hub), sink_of(to))
    assert rows_of(path_of(to)) == rows_of(tmp_path / "whole")
    assert not list(tmp_path.rglob("*.tmp"))


def test_ctrl_c_ends_the_run_and_the_next_one_goes_on(world: World, tmp_path: Path) -> None:
    def interrupt(_: Any) -> None:
        raise KeyboardInterrupt

    with world.hub() as hub:
        sink = sink_for(tmp_path / "out")
        sink.commit_rows = 10
        with pytest.raises(KeyboardInterrupt):
            run(world.plan(hub), sink, on_progress=interrupt)
        run(world.plan(hub), sink_for(tmp_path / "out"))
        run(world.plan(hub), sink_for(tmp_path / "whole"))
    assert rows_of(tmp_path / "out") == rows_of(tmp_path / "whole")


@pytest.mark.parametrize("form", ["{}/.trilogue/default.json", "{}.jsonl.checkpoint"])
def test_a_damaged_checkpoint_is_named(tmp_path: Path, form: str) -> None:
    to = tmp_path / ("out.jsonl" if "jsonl" in form else "out")
    with sink_for(to) as sink:
        sink.open("default")
        sink.commit({"key": 1})
    (tmp_path / form.format("out")).write_text("[")
    with pytest.raises(ConfigError, match="is no checkpoint"), sink_for(to) as sink:
        sink.open("default")


def test_another_file_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text("precious\n")
    with pytest.raises(SinkError, match="is not the file"), sink_for(path) as sink:
        sink.open("default")
    assert path.read_text() == "precious\n"


@pytest.mark.parametrize(
    "to", ["out.json", "out.csv", "out.db", "mysql://root:classified@host/x", "duckdb://", "x.parquet"]
)
def test_a_destination_that_is_none_says_what_there_is(to: str) -> None:
    with pytest.raises(ConfigError, match="destination") as caught:
        sink_for(to)
    assert "classified" not in str(caught.value)


@pytest.mark.parametrize(
    ("to", "extra"), [("postgresql://u:p@localhost/x", "postgres"), ("duckdb:///x.db", "warehouse")]
)
def test_a_missing_package_names_the_extra_that_has_the_driver_too(
    to: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "dlt", None)
    with pytest.raises(ConfigError, match=rf"pip install 'trilogue\[{extra}\]'"):
        sink_for(to)


def test_a_database_that_cannot_be_reached_is_named_without_its_password() -> None:
    url = "postgresql://sue:classified%2Fone@127.0.0.1:1/warehouse"
    sink = sink_for(url)
    assert isinstance(sink, WarehouseSink)
    with pytest.raises(SinkError) as caught:
        sink.open("default")
    sink.close()
    for text in (str(caught.value), repr(caught.value), repr(sink)):
        assert "classified" not in text
    assert "127.0.0.1" in str(caught.value)


def test_a_duckdb_file_may_have_the_name_of_the_schema(shared: World, tmp_path: Path) -> None:
    path = tmp_path / "trilogue.db"
    with shared.hub() as hub:
        run(shared.plan(hub, providers=["sinch"], sources={}), sink_for(f"duckdb:///{path}"))
    with duckdb.connect(path, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM exported.messages").fetchall() == [(18,)]


def test_files_whose_names_do_not_tell_their_load_are_refused(tmp_path: Path) -> None:
    files = import_dlt().destinations.filesystem(str(tmp_path / "out"), layout="{table_name}/{file_id}.{ext}")
    with pytest.raises(ConfigError, match=r"layout .* needs \{load_id\}"), WarehouseSink(files) as sink:
        sink.open("default")


def test_rows_of_a_load_that_was_broken_off_are_removed_from_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = f"filesystem:{tmp_path}/out"
    reject = {"provider": "dixa", "id": "a", "record_table": "messages", "record_id": "1", "reason": "", "raw": ""}
    rejects = tmp_path / "out" / "trilogue" / "rejects"
    with sink_of(to) as sink:
        sink.open("default")
        sink.write("rejects", [reject])
        sink.commit({"key": 1})
        complete = set(rejects.iterdir())
        sink.write("rejects", [reject])
        monkeypatch.setattr(FilesystemClient, "complete_load", raise_full)
        with pytest.raises(SinkError, match="No space left"):
            sink.commit({"key": 2})
    (rejects / "mine.parquet").write_bytes(b"not dlt's")
    assert len(set(rejects.iterdir()) - complete) == 2
    with sink_of(to) as sink:
        assert sink.open("default") == {"key": 1}
    assert {path.name for path in set(rejects.iterdir()) - complete} == {"mine.parquet"}


def raise_full(*_: Any) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
