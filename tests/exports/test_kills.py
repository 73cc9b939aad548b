"""kill -9 at any moment: the export that goes on gives the same rows as one that was not disturbed."""

from __future__ import annotations

from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest
from exports.killing import KILLS, KILLS_OF_A_TEST, kill_often
from exports.world import World, rows_of

from trilogue.export import run, sink_for

if TYPE_CHECKING:
    from pathlib import Path


FORMS = {
    "{}": (7, 400),
    "{}.jsonl.gz": (7, 400),
    "{}.jsonl": (7, 400),
    "jsonl.zst:{}": (7, 400),
    "parquet:{}": (7, 400),
    "duckdb:///{}.db": (40, 20_000),
}
"""How destinations are written; rows of a commit; and how many events pass until an export is far on."""
QUICK = 2
"""The forms that are tested without `make proof`: a process takes a second, and a database's load another."""


@pytest.mark.parametrize("form", list(FORMS)[: None if KILLS > 1 else QUICK])
@pytest.mark.parametrize("part", range(-(-KILLS // KILLS_OF_A_TEST)))
def test_the_result_equals_an_undisturbed_run(
    shared: World, tmp_path: Path, form: str, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def path_of(to: str) -> Path:
        return tmp_path / to.rpartition("/")[2]

    whole = form.format(tmp_path / "whole")
    with shared.hub() as hub:
        run(shared.plan(hub), sink_for(whole))
    expected = rows_of(path_of(whole))
    assert {table: len(rows) for table, rows in expected.items()} == {
        "contacts": 18,
        "conversations": 18,
        "messages": 54,
    }

    rows, events = FORMS[form]

    def compare(to: str) -> None:
        assert rows_of(path_of(to)) == expected

    targets = (form.format(tmp_path / f"killed-{number}") for number in count())
    assert kill_often(shared, Random(f"{form} {part}"), targets, compare, rows=rows, events=events) >= 1
