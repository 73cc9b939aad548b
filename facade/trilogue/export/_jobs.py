"""What a run has under way: units, their open steps, and jobs; and what may be committed."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import attrs

from trilogue.paging._pages import LoopGuard

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.export._base.units import Json, Unit
    from trilogue.export._walks.base import Found, Step, Task, Walk
    from trilogue.export._walks.exports import StreamWalk
    from trilogue.paging._routine import Routine
    from trilogue.records import Provider


@attrs.define(eq=False)
class OpenStep:
    """A step whose tasks are not all done."""

    founds: list[Found]
    parts: int
    """Its tasks, and the step itself."""
    left: int
    """How many of these are not done."""
    position: Json
    memo: Json
    last: bool
    share: float
    """How much of the unit is done after it; where that is not known, what was done before."""


@attrs.define(eq=False)
class UnitProgress:
    """How far a unit is."""

    unit: Unit
    walk: Walk
    position: Json
    memo: Json
    begun: bool = False
    in_step: bool = False
    exhausted: bool = False
    open: deque[OpenStep] = attrs.field(factory=deque[OpenStep])
    settled: float = 0.0
    """How much is done after the steps before the open ones."""
    told: bool = True
    """Whether the last step has said how much is done after it."""
    guard: LoopGuard = attrs.field(factory=lambda: LoopGuard(None))

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self.exhausted and not self.open

    @property
    def share(self) -> float | None:
        """How much is done, between 0 and 1; None where it cannot be told."""
        if self.done or not self.told:
            return 1.0 if self.done else None
        share = before = self.settled
        for step in self.open:
            share += (step.share - before) * (1 - step.left / step.parts)
            before = step.share
        return share


@attrs.define(eq=False)
class Job:
    """Something to be done beside other jobs: a step (``step`` None), or a task of one."""

    progress: UnitProgress
    routine: Callable[[], Routine[Step | Found]]
    step: OpenStep | None = None
    task: Task | None = None
    stream: StreamWalk | None = None
    """Reads one long answer, whose rows are given while it arrives."""
    failed_at: float | None = None
    failures: int = 0

    @property
    def provider(self) -> Provider:
        """The service that it reads."""
        return self.progress.unit.provider


@attrs.frozen
class Savepoint:
    """Rows that may be committed, together with the position after them."""

    unit: Unit
    founds: list[Found]
    position: Json
    memo: Json
    done: bool
