"""A standalone Spark master with workers on loopback, which the tests kill."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pyspark
from services.conftest import program

if TYPE_CHECKING:
    from collections.abc import Mapping

SPARK_CLASS = Path(pyspark.__file__).parent / "bin" / "spark-class"
CONFIGURATION = {
    "spark.ui.enabled": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.python.filterPushdown.enabled": "true",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "2",
    # Times with their zone, as the records have them.
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment of Spark's processes: tasks run in this interpreter, and find what they import."""
    program("java")
    return {
        **os.environ,
        **variables,
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        # Short runs: compiling less takes less time.
        "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }


class Cluster:
    """A master and ``workers`` workers of one core each.

    Args:
        folder: where they keep their files.
        variables: their environment, beside this process's own: the tasks' credentials.
        workers: how many.

    """

    def __init__(self, folder: Path, variables: Mapping[str, str], workers: int = 2) -> None:
        self._folder = folder
        self._environment = environment(variables)
        port = free_port()
        self.url = f"spark://127.0.0.1:{port}"
        self._master = self._start(
            "org.apache.spark.deploy.master.Master",
            "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(free_port()),
        )  # fmt: skip
        self.workers = [self._start_worker(number) for number in range(workers)]

    def _start_worker(self, number: int) -> subprocess.Popen[bytes]:
        return self._start(
            "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", str(free_port()),
            "--cores", "1", "--memory", "1g", "--work-dir", str(self._folder / f"worker-{number}"), self.url,
        )  # fmt: skip

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(
                [SPARK_CLASS, *arguments],
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    @staticmethod
    def kill(process: subprocess.Popen[bytes]) -> None:
        """Kill a worker, and with it the executors that it has started."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in (*self.workers, self._master):
            if process.poll() is None:
                self.kill(process)
