"""Runs an export, awaiting. Apart from ``runs``, so that a synchronous program does not load asyncio."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING, Any

from trilogue.export._clients import caller_of, concurrency_of
from trilogue.export._options import DEFAULT_PATIENCE, DEFAULT_TIMING, RunOptions
from trilogue.export.runs import CHUNK_ITEMS, conclude, make_export, start_jobs
from trilogue.paging._routine import run_async as run_routine_async

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trilogue.export._export import Export
    from trilogue.export._jobs import Job
    from trilogue.export.plans import Plan
    from trilogue.export.sinks.base import Sink
    from trilogue.export.summary import Progress, Summary
    from trilogue.paging._plans import OnError
    from trilogue.timing import Timing


async def run_async(
    plan: Plan,
    sink: Sink,
    checkpoint: str | None = None,
    *,
    strict: bool = False,
    on_error: OnError = "raise",
    on_progress: Callable[[Progress], object] | None = None,
    patience: float = DEFAULT_PATIENCE,
    timing: Timing = DEFAULT_TIMING,
) -> Summary:
    """`run` for asyncio. The sink works in a thread of its own, so that the event loop does not wait for disks.

    Args:
        plan: what to read.
        sink: where to write; opened and closed by this call.
        checkpoint: the name of the checkpoint in the sink. Exports that share a sink need one each. Default: "default".
        strict: raise if an item could not be read.
        on_error: "raise": raise if a provider could not be read completely, after the others were. "collect": put the
            error into the summary's ``errors``.
        on_progress: called with a `Progress` now and then, in the caller's thread.
        patience: seconds for which a service may be down before it is given up.
        timing: clocks and sleeps.

    Returns:
        What was read and written.

    """
    options = RunOptions(
        strict=strict,
        on_error=on_error,
        on_progress=on_progress,
        patience=patience,
        timing=timing,
    )
    export = make_export(plan, sink, checkpoint, options, synchronous=False)
    # One thread: a database connection belongs to the thread that opened it.
    with ThreadPoolExecutor(1, thread_name_prefix="trilogue-sink") as pool:
        loop = asyncio.get_running_loop()
        tasks = _Tasks(export, partial(loop.run_in_executor, pool))
        try:
            await loop.run_in_executor(pool, export.open)
            while await loop.run_in_executor(pool, export.begin):
                while not export.scheduler.idle:
                    await loop.run_in_executor(pool, export.absorb)
                    await tasks.take_results(start_jobs(export, tasks.start))
                await loop.run_in_executor(pool, export.absorb)
                await loop.run_in_executor(pool, export.end)
        finally:
            await tasks.cancel()
            await loop.run_in_executor(pool, sink.close)
    return export.finish()


class _Tasks:
    """Tasks that run jobs."""

    def __init__(self, export: Export, in_sink_thread: Callable[..., Awaitable[None]]) -> None:
        self._export = export
        self._in_sink_thread = in_sink_thread
        self._callers = {provider: caller_of(client) for provider, client in export.clients.items()}
        self._room = {
            provider: asyncio.Semaphore(concurrency_of(client)) for provider, client in export.clients.items()
        }
        self._running: dict[asyncio.Task[Any], Job] = {}

    def start(self, job: Job) -> None:
        """Run a job in a task."""
        self._running[asyncio.create_task(self._read(job))] = job

    async def _read(self, job: Job) -> Any:
        async with self._room[job.provider]:
            return await self._read_now(job)

    async def _read_now(self, job: Job) -> Any:
        if job.stream is not None:
            client = self._export.clients[job.provider]
            unit, part = job.progress.unit, list[Any]()
            # Closed here, since the answer stays open where the run is cancelled while rows are written.
            async with aclosing(aiter(job.stream.stream(client))) as items:
                async for item in items:
                    part.append(item)
                    if len(part) >= CHUNK_ITEMS:
                        await self._in_sink_thread(self._export.take_chunk, unit, job.stream.read(part))
                        part = []
            if part:
                await self._in_sink_thread(self._export.take_chunk, unit, job.stream.read(part))
        return await run_routine_async(job.routine(), self._callers[job.provider])

    async def take_results(self, wait: float) -> None:
        """Take the results that there are; wait for one at most this long."""
        if not self._running:
            if not self._export.scheduler.idle:
                await self._export.options.timing.async_sleep(wait)
            return
        done, _ = await asyncio.wait(self._running, timeout=wait, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            error = task.exception()
            result = task.result() if error is None else error
            # A stream's end is a commit.
            await self._in_sink_thread(conclude, self._export, self._running.pop(task), result)

    async def cancel(self) -> None:
        """Cancel what is under way, and wait until it has ended."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
