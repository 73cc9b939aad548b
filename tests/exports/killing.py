"""Exports that are ended by kill -9 at seeded random moments, and begun again until they are complete."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from exports.world import World

KILLS = int(os.environ.get("TRILOGUE_KILLS", "1"))
"""How often exports into each sink are killed; `make proof` sets 50."""
KILLS_OF_A_TEST = 3
"""How many of these one test makes, so that it ends in time."""
CHILD = Path(__file__).with_name("child.py")


def start(world: World, to: str, rows: int, kill: int | None = None) -> subprocess.CompletedProcess[str]:
    """Export in a process of its own, which ends itself after ``kill`` events."""
    job = child_job(world, to, rows, kill)
    return subprocess.run([sys.executable, CHILD, json.dumps(job)], capture_output=True, text=True, check=False)


def child_job(world: World, to: str, rows: int, kill: int | None = None) -> dict[str, Any]:
    """The argument of the child."""
    sandbox = world.sandbox
    services = {"Sunshine": sandbox.sunshine, "Dixa": sandbox.dixa, "Sinch": sandbox.sinch}
    return {
        "clients": {name: service.client_options() for name, service in services.items()},
        "users": world.users,
        "to": to,
        "kill": kill,
        "rows": rows,
    }


def kill_often(
    world: World,
    random: Random,
    targets: Iterator[str],
    compare: Callable[[str], None],
    *,
    rows: int,
    events: int,
) -> int:
    """Kill an export at random moments and begin it again; whenever one is complete, compare it and begin a new one.

    Args:
        world: what is exported.
        random: decides the moments.
        targets: destinations, one for each export.
        compare: checks a complete export.
        rows: rows of a commit.
        events: the events of an export within which it is killed.

    Returns:
        How many were complete.

    """
    complete = 0
    to = next(targets)
    for _ in range(min(KILLS, KILLS_OF_A_TEST)):
        done = start(world, to, rows, random.randint(1, events))
        if done.returncode == 0:
            compare(to)
            complete += 1
            to = next(targets)
            events = max(20, events // 2)
        else:
            assert done.returncode == -signal.SIGKILL, done.stderr
    last = start(world, to, rows)
    assert last.returncode == 0, last.stderr
    compare(to)
    return complete + 1
