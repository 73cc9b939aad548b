"""The demonstration's data: a year of an outdoor shop, with customers who are known to several services."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from trilogue.testing.stories import dixa, sinch, sunshine
from trilogue.testing.stories.cast import PERFORMANCES
from trilogue.testing.stories.script import Stage, perform

if TYPE_CHECKING:
    from trilogue.testing.sandbox import Sandbox


def tell(sandbox: Sandbox) -> None:
    """Put the whole demonstration into a sandbox: the same people, words and times on every run."""
    stages: dict[str, Stage] = {
        "sunshine": sunshine.Stage(sandbox.sunshine),
        "dixa": dixa.Stage(sandbox.dixa),
        "sinch": sinch.Stage(sandbox.sinch),
    }
    chance = random.Random(7)  # noqa: S311 - pauses between messages
    for performance in PERFORMANCES:
        perform(performance, stages[performance.provider], chance)
    for stage in stages.values():
        stage.show_everything()
