"""Fixtures of all tests."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# Timed claims are in tests/benchmarks only: a case that is slow because the machine is busy is not a failure.
settings.register_profile("trilogue", deadline=None)
settings.load_profile("trilogue")

# A shell starts a job in the background with Ctrl-C ignored, and programs that tests start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


WATCHED = ("clients", "examples", "faults", "hostile", "hub", "records", "schedules", "sending", "webhooks")
"""The folders whose tests make public calls as a program does: each call is watched (`support/boundary.py`)."""


@pytest.fixture(autouse=True)
def every_public_call_is_watched(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail if anything leaves the library that is no error of ours and names no argument."""
    if request.path.parent.name not in WATCHED:
        yield
        return
    from support.boundary import boundary  # noqa: PLC0415 - it imports the library, which the tests of imports count

    with boundary().watching() as violations:
        yield
    assert violations == []
