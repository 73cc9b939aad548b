"""A sandbox with customers, what a plain export of it holds, and Spark jobs in processes of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from exports.world import World, json_rows, key_of, rows_of
from pyarrow import dataset
from services.spark.cluster import environment
from support.limits import NO_RATES

from trilogue.export import JsonLinesSink, run
from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


JOB_SECONDS = 300.0
"""A job takes 15 s on a machine that does nothing else, and many times as long on a busy one."""


class SparkWorld(World):
    """Customers in a sandbox, read by Spark jobs and by a plain export."""

    def __init__(self, sandbox: Sandbox, folder: Path) -> None:
        super().__init__(sandbox, customers=12)
        self.folder = folder
        self._log = folder / "job.log"
        self._ids = folder / "users.txt"
        self._ids.write_text("\n".join(self.users))

    @property
    def variables(self) -> dict[str, str]:
        services = (self.sandbox.sunshine, self.sandbox.dixa, self.sandbox.sinch)
        return {name: value for service in services for name, value in service.environment().items()}

    def options(self, **changes: str) -> dict[str, str]:
        given = {
            "provider": "sunshine,dixa,sinch",
            "table": "messages",
            "dixa_source": "activity_log",
            "sunshine_users": str(self._ids),
        }
        return {**given, **changes}

    def start(self, master: str, *reads: dict[str, Any]) -> subprocess.Popen[bytes]:
        """A Spark job (job.py), in a process group of its own."""
        job = {"master": master, "reads": reads}
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [sys.executable, Path(__file__).with_name("job.py"), json.dumps(job)],
                env=environment(self.variables),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def finish(self, process: subprocess.Popen[bytes]) -> None:
        try:
            status = process.wait(timeout=JOB_SECONDS)
        finally:
            kill(process)
        assert status == 0, self._log.read_text()[-4000:]

    def await_requests(self, process: subprocess.Popen[bytes], count: int) -> None:
        """Return in the middle of a read, when this many requests have arrived."""
        end = time.monotonic() + JOB_SECONDS
        while len(self.sandbox.requests) < count:
            assert process.poll() is None, self._log.read_text()[-4000:]
            assert time.monotonic() < end, f"{len(self.sandbox.requests)} requests arrived"
            time.sleep(0.01)

    def exported(self, table: str = "messages") -> list[dict[str, Any]]:
        """What a plain export holds."""
        folder = self.folder / f"plain-{time.monotonic_ns()}"
        with self.hub() as hub:
            run(self.plan(hub, until=datetime.now(UTC) + timedelta(days=1)), JsonLinesSink(folder))
        self.sandbox.requests.clear()
        return rows_of(folder)[table]


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a job with all that it has started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def spark_rows(folder: Path) -> list[dict[str, Any]]:
    """The rows that Spark has written, as a plain export has them."""
    # The sink of a stream lists in its log which files count.
    log = folder / "_spark_metadata"
    named = "".join(path.read_text() for path in log.glob("[0-9]*"))
    files = sorted(path for path in folder.glob("*.parquet") if not log.exists() or path.name in named)
    return sorted(json_rows(dataset.dataset(files, format="parquet").to_table()), key=key_of)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[SparkWorld]:
    with Sandbox(limits=NO_RATES) as sandbox:
        yield SparkWorld(sandbox, tmp_path)
