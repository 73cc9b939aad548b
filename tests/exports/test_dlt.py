"""An export as a source in other people's dlt pipelines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dlt
import pytest
from dlt.pipeline.exceptions import PipelineStepFailed
from exports.world import World, rows_of

from trilogue.export import dlt_source, run, sink_for
from trilogue.testing import Fault

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def pipeline(tmp_path: Path) -> Any:
    return dlt.pipeline(
        "support",
        pipelines_dir=str(tmp_path / "pipelines"),
        destination=dlt.destinations.duckdb(str(tmp_path / "support.db")),
        dataset_name="trilogue",
    )


def test_a_source_loads_everything_and_then_what_changed(world: World, tmp_path: Path) -> None:
    with world.hub() as hub:
        pipeline(tmp_path).run(dlt_source(world.plan(hub)))
        run(world.plan(hub), sink_for(tmp_path / "files"))
        assert rows_of(tmp_path / "support.db") == rows_of(tmp_path / "files")
        world.add_messages(2)
        world.operations()
        pipeline(tmp_path).run(dlt_source(world.plan(hub)))
    assert world.operations()["list_messages"] == 3
    assert len(rows_of(tmp_path / "support.db")["messages"]) == 57


def test_nothing_is_loaded_or_noted_where_a_service_fails(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add(Fault.status(401, provider="sinch", operation="list_messages"))
    with world.hub() as hub:
        with pytest.raises(PipelineStepFailed, match="sinch could not be read completely"):
            pipeline(tmp_path).run(dlt_source(world.plan(hub)))
        world.sandbox.faults.clear()
        pipeline(tmp_path).run(dlt_source(lambda: world.plan(hub)))
    assert len(rows_of(tmp_path / "support.db")["messages"]) == 54
