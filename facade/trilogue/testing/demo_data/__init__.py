"""The demo data: a year of conversations of an outdoor shop, whose customers use several services."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from trilogue.testing.demo_data.builder import build_conversation
from trilogue.testing.demo_data.dixa import DixaBuilder
from trilogue.testing.demo_data.scenarios import SCENARIOS
from trilogue.testing.demo_data.sinch import SinchBuilder
from trilogue.testing.demo_data.sunshine import SunshineBuilder

if TYPE_CHECKING:
    from trilogue.testing.demo_data.builder import ConversationBuilder
    from trilogue.testing.dixa import Dixa
    from trilogue.testing.sinch import Sinch
    from trilogue.testing.sunshine import Sunshine


def add_demo_data(*, sunshine: Sunshine, dixa: Dixa, sinch: Sinch) -> None:
    """Add the demo data to three services. People, texts and times are the same on every run."""
    builders: dict[str, ConversationBuilder] = {
        "sunshine": SunshineBuilder(sunshine),
        "dixa": DixaBuilder(dixa),
        "sinch": SinchBuilder(sinch),
    }
    randomness = random.Random(7)  # noqa: S311 - must be repeatable: the pauses between messages
    for scenario in SCENARIOS:
        build_conversation(scenario, builders[scenario.provider], randomness)
    for builder in builders.values():
        builder.add_samples()
