"""Programs that the tests of this folder start. A missing one fails the test and says what installs it."""

from __future__ import annotations

import shutil

import pytest


def program(name: str) -> str:
    """The path of a program that a test needs."""
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is missing: .ci/services installs what these tests need", pytrace=False)
    return found
