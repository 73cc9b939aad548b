"""A running sandbox, reset before each test."""

import pytest
from support.limits import LENIENT

from trilogue.testing import Sandbox


@pytest.fixture(scope="session")
def running():
    with Sandbox(limits=LENIENT) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running):
    running.reset()
    return running
