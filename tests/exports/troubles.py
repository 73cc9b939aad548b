"""What happens to exports, for every kind of destination: each row must be there once in the end."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

import dlt
import pytest
from dlt.pipeline.exceptions import PipelineStepFailed
from exports.destinations import path_of, sink_of
from exports.world import UNTIL, keys_of, rows_of

from trilogue.errors import AuthenticationError
from trilogue.export import ExportIncompleteError, WarehouseSink, dlt_source, run, run_async
from trilogue.testing import Fault
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from exports.world import World

    from trilogue.export import Sink

Rows = dict[str, list[dict[str, Any]]]
PIPELINE = "source:"
"""Before the path of a database that somebody else's pipeline loads, with the export as its source."""


class Target(NamedTuple):
    """A destination."""

    to: str
    kind: str = ""
    """Of the clients: synchronous or "Async"."""
    read: Callable[[], Rows] | None = None
    """Reads its rows, where it is no file."""

    def rows(self) -> Rows:
        """Its rows."""
        return self.read() if self.read is not None else rows_of(path_of(self.to))


def export(world: World, target: Target, *, until: datetime = UNTIL, **options: Any) -> None:
    """Export, in the way that the destination asks for."""
    if target.to.startswith(PIPELINE):
        with world.hub() as hub:
            pipeline_into(path_of(target.to)).run(dlt_source(world.plan(hub, until=until), **options))
        return
    sink = sink_of(target.to)
    sink.commit_rows = 20 if isinstance(sink, WarehouseSink) else 5
    if target.kind == "Async":
        asyncio.run(export_async(world, sink, until, options))
    else:
        with world.hub() as hub:
            run(world.plan(hub, until=until), sink, **options)


async def export_async(world: World, sink: Sink, until: datetime, options: dict[str, Any]) -> None:
    """Export with asynchronous clients."""
    async with world.hub("Async") as hub:
        await run_async(world.plan(hub, until=until), sink, **options)


def pipeline_into(path: Path) -> Any:
    """A pipeline into a DuckDB file."""
    return dlt.pipeline(
        "support",
        pipelines_dir=str(path.with_suffix(".pipelines")),
        destination=dlt.destinations.duckdb(str(path)),
        dataset_name="trilogue",
    )


def undisturbed(world: World, folder: Path) -> Rows:
    """The rows of an undisturbed export."""
    export(world, Target(f"{folder}/whole"))
    return rows_of(folder / "whole")


def revoke_credential(world: World, target: Target, folder: Path) -> None:
    """Sinch's credential is revoked in the middle, and renewed before the next run."""
    world.sandbox.faults.add(Fault.status(401, provider="sinch", operation="list_messages", nth=list(range(2, 20))))
    with pytest.raises((ExportIncompleteError, PipelineStepFailed), match="sinch could not be read completely") as told:
        export(world, target)
    if not target.to.startswith(PIPELINE):  # It loads a source as a whole.
        assert isinstance(told.value.__cause__, AuthenticationError)
        providers = {provider for provider, _ in keys_of(target.rows())["messages"]}
        assert {"dixa", "sunshine"} <= providers
    world.sandbox.faults.clear()
    export(world, target)
    assert target.rows() == undisturbed(world, folder)


def take_down(world: World, target: Target, folder: Path) -> None:
    """Dixa is down for a minute after its first conversation."""
    now = [0.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds
        if now[0] > 60:
            world.sandbox.faults.clear()

    async def async_sleep(seconds: float) -> None:
        sleep(seconds)

    world.sandbox.faults.add(Fault.status(503, provider="dixa", operation="list_messages", nth=list(range(2, 2000))))
    export(world, target, timing=Timing(monotonic=lambda: now[0], sleep=sleep, async_sleep=async_sleep))
    assert now[0] > 60
    assert target.rows() == undisturbed(world, folder)


def set_clock_back(world: World, target: Target, folder: Path) -> None:
    """The second run's clock is a year behind; the messages before it are hours apart."""
    export(world, target)
    for _ in range(2):
        world.later(timedelta(hours=2))
        world.add_messages(0)
    with suppress(ExportIncompleteError):
        export(world, target, until=UNTIL - timedelta(days=365))
    export(world, target)
    assert target.rows()["messages"] == undisturbed(world, folder)["messages"]
    world.operations()
    export(world, target)
    assert world.operations()["list_messages"] == 0


TROUBLES = (revoke_credential, take_down, set_clock_back)
