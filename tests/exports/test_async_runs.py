"""The asynchronous run: the same rows, cancelled and resumed, with failing services and a database."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from exports.world import QUICK, START, World, rows_of

import trilogue
from trilogue._http.loop_pool import LoopPool
from trilogue.export import Progress, SinkError, Summary, plan, run, run_async, sink_for

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from trilogue._http.exchange import Exchange


@pytest.fixture(autouse=True)
def own_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def whole(world: World, path: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of an undisturbed run."""
    with world.hub() as hub:
        run(world.plan(hub), sink_for(path))
    return rows_of(path)


async def export(world: World, to: Path | str, **options: Any) -> Summary:
    async with world.hub("Async") as hub:
        sink = sink_for(to)
        sink.commit_rows = 10
        return await run_async(world.plan(hub), sink, **options)


def test_a_cancelled_run_goes_on(world: World, tmp_path: Path) -> None:
    async def main() -> None:
        begun, loop = asyncio.Event(), asyncio.get_running_loop()

        def tell(_: Progress) -> None:
            loop.call_soon_threadsafe(begun.set)

        task = asyncio.create_task(export(world, tmp_path / "out", on_progress=tell))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(asyncio.all_tasks()) == 1
        assert (await export(world, tmp_path / "out")).complete

    asyncio.run(main())
    assert rows_of(tmp_path / "out") == whole(world, tmp_path / "whole")


def test_a_sink_that_fails_ends_the_run(world: World, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("no folder")
    with pytest.raises(SinkError, match="cannot be used"):
        asyncio.run(export(world, tmp_path / "out"))


def test_a_run_that_is_cancelled_while_a_stream_is_written_closes_it(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []
    close_held = LoopPool.close_held

    async def closing(self: LoopPool, exchange: Exchange, response: httpx.Response) -> None:
        await close_held(self, exchange, response)
        closed.append(True)

    monkeypatch.setattr(LoopPool, "close_held", closing)

    async def main() -> None:
        client = trilogue.AsyncDixa(**world.sandbox.dixa.client_options(), exports_rate_limit=None, **QUICK)
        async with client:
            sink, loop, writing, go_on = (
                sink_for(tmp_path / "out"),
                asyncio.get_running_loop(),
                asyncio.Event(),
                Event(),
            )

            def write(table: str, rows: object) -> None:
                del table, rows
                loop.call_soon_threadsafe(writing.set)
                go_on.wait()

            monkeypatch.setattr(sink, "write", write)
            months = plan(client, since=START, until=START + timedelta(days=30), tables=["messages"])
            task = asyncio.create_task(run_async(months, sink))
            await writing.wait()
            task.cancel()
            go_on.set()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert closed

    asyncio.run(main())
