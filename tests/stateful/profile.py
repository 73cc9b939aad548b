"""How much the state machines try: little and always the same in `make test`, much and always other in `make proof`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

EXAMPLES = int(os.environ.get("TRILOGUE_STATEFUL", "0"))

SETTINGS = settings(
    max_examples=EXAMPLES or 15,
    stateful_step_count=60 if EXAMPLES else 25,
    derandomize=not EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
