"""Says how many cases each state machine tries, for the table of `make proof`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stateful.profile import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(autouse=True)
def counted(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> None:
    record_property("cases", getattr(request.cls, "settings", SETTINGS).max_examples)
