"""What the tests of iterators share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from iterate.hubs import QUICK

import trilogue
from trilogue import Hub
from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(demo=True) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.faults.clear()
    running.requests.clear()
    return running


@pytest.fixture
def hub(sandbox: Sandbox) -> Iterator[Hub]:
    with Hub(
        trilogue.Sunshine(**sandbox.sunshine.client_options(), **QUICK),
        trilogue.Dixa(**sandbox.dixa.client_options(), **QUICK),
        trilogue.Sinch(**sandbox.sinch.client_options(), **QUICK),
    ) as hub:
        yield hub
