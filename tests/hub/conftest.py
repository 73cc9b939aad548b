"""A sandbox with demo data, and a Hub over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hub.services import QUICK
from support.limits import NO_RATES

import trilogue
from trilogue import Hub
from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def running_sandbox() -> Iterator[Sandbox]:
    with Sandbox(demo=True, limits=NO_RATES) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running_sandbox: Sandbox) -> Sandbox:
    running_sandbox.faults.clear()
    running_sandbox.requests.clear()
    return running_sandbox


@pytest.fixture
def hub(sandbox: Sandbox) -> Iterator[Hub]:
    with Hub(
        trilogue.Sunshine(**sandbox.sunshine.client_options(), **QUICK),
        trilogue.Dixa(**sandbox.dixa.client_options(), **QUICK),
        trilogue.Sinch(**sandbox.sinch.client_options(), **QUICK),
    ) as hub:
        yield hub
