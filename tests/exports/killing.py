"""Exports that are ended by kill -9 at seeded random moments, and begun again until they are complete."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from exports.world import World

KILLS = int(os.environ.get("TRILOGUE_KILLS", "1"))
"""How often exports into each sink are killed; `make proof` sets 50."""
KILLS_OF_A_TEST = 10
"""How many of these one test makes, so that it ends in time."""


class Ended(NamedTuple):
    """How a child has ended."""

    status: int
    errors: str


class Exporter:
    """A process that exports in children, which share what it has imported: that takes longer than an export.

    Args:
        world: what is exported.

    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._process = subprocess.Popen(
            [sys.executable, "-m", "exports.child"],
            cwd=Path(__file__).parents[1],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def export(self, to: str, rows: int, *, kill: int | None = None, full: int | None = None) -> Ended:
        """Export in a child.

        Args:
            to: the destination.
            rows: rows of a commit.
            kill: the event at which the child ends itself.
            full: bytes beyond which no file of the child's can grow, as on a full disk.

        """
        sandbox = self._world.sandbox
        services = {"Sunshine": sandbox.sunshine, "Dixa": sandbox.dixa, "Sinch": sandbox.sinch}
        job: dict[str, Any] = {
            "clients": {name: service.client_options() for name, service in services.items()},
            "users": self._world.users,
            "to": to,
            "rows": rows,
            "kill": kill,
            "full": full,
            "environment": dict(os.environ),
        }
        _pipe(self._process.stdin).write(f"{json.dumps(job)}\n")
        _pipe(self._process.stdin).flush()
        return Ended(*json.loads(_pipe(self._process.stdout).readline()))

    def kill_often(
        self, random: Random, targets: Iterator[str], compare: Callable[[str], None], *, rows: int, events: int
    ) -> int:
        """Kill an export at random moments and begin it again; whenever one is complete, compare it and begin anew.

        Args:
            random: decides the moments.
            targets: destinations, one for each export.
            compare: checks a complete export.
            rows: rows of a commit.
            events: the events of an export within which it is killed.

        Returns:
            How often it was killed.

        """
        killed = 0
        to = next(targets)
        while killed < min(KILLS, KILLS_OF_A_TEST):
            done = self.export(to, rows, kill=random.randint(1, events))
            if done.status == -signal.SIGKILL:
                killed += 1
                continue
            assert done.status == 0, done.errors
            compare(to)
            to = next(targets)
            events = max(20, events * 2 // 3)
        last = self.export(to, rows)
        assert last.status == 0, last.errors
        compare(to)
        return killed

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        _pipe(self._process.stdin).close()
        self._process.wait()
        _pipe(self._process.stdout).close()


def _pipe(file: IO[str] | None) -> IO[str]:
    assert file is not None
    return file
