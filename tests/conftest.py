"""Fixtures of all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

# Timed claims are in tests/benchmarks only: a case that is slow because the machine is busy is not a failure.
settings.register_profile("trilogue", deadline=None)
settings.load_profile("trilogue")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
