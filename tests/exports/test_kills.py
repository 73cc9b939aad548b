"""kill -9 at any moment: the export that goes on gives the same rows as one that was not disturbed."""

from __future__ import annotations

from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest
from exports.destinations import path_of
from exports.killing import KILLS, KILLS_OF_A_TEST
from exports.world import World, rows_of

from trilogue.export import run, sink_for

if TYPE_CHECKING:
    from pathlib import Path

    from exports.killing import Exporter

FORMS = {
    "{}": (7, 400),
    "{}.jsonl.gz": (7, 400),
    "{}.jsonl": (7, 400),
    "{}.jsonl.zst": (7, 400),
    "jsonl.gz:{}": (7, 400),
    "jsonl.zst:{}": (7, 400),
    "parquet:{}": (7, 400),
    "duckdb:///{}.db": (40, 20_000),
    "filesystem:{}": (40, 20_000),
}
"""How destinations are written; rows of a commit; and how many events pass until an export is far on."""
QUICK = 2
"""The forms that are tested without `make proof`."""


@pytest.mark.parametrize("form", list(FORMS)[: None if KILLS > 1 else QUICK])
@pytest.mark.parametrize("part", range(-(-KILLS // KILLS_OF_A_TEST)))
def test_the_result_equals_an_undisturbed_run(
    shared: World,
    exporter: Exporter,
    tmp_path: Path,
    form: str,
    part: int,
    monkeypatch: pytest.MonkeyPatch,
    record_property: pytest.RecordProperty,
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with shared.hub() as hub:
        run(shared.plan(hub), sink_for(tmp_path / "whole"))
    expected = rows_of(tmp_path / "whole")
    assert {table: len(rows) for table, rows in expected.items()} == {
        "contacts": 18,
        "conversations": 18,
        "messages": 54,
    }

    def compare(to: str) -> None:
        assert rows_of(path_of(to)) == expected

    rows, events = FORMS[form]
    targets = (form.format(tmp_path / f"killed-{number}") for number in count())
    random = Random(f"{form} {part}")
    killed = exporter.kill_often(random, targets, compare, rows=rows, events=events)
    record_property("cases", killed)
