"""A credential that is revoked, a service that is down, a clock that is set back: each sink holds every row once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from exports.destinations import FILES, LOADED
from exports.troubles import PIPELINE, TROUBLES, Target
from exports.world import World
from support.limits import NO_RATES

from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BY_DLT = (*LOADED, f"{PIPELINE}{{}}.db")
"""A load takes a second or so: `make test` has one of these for each trouble."""


def cases() -> Iterator[tuple[Callable[..., None], str, str]]:
    """Each trouble with each form, synchronous and asynchronous; in `make test` with one of both."""
    everything = "TRILOGUE_LONG_TESTS" in os.environ
    for number, trouble in enumerate(TROUBLES):
        for place, form in enumerate((*FILES, *BY_DLT)):
            kinds = ("",) if form.startswith(PIPELINE) else ("", "Async")
            if everything:
                yield from ((trouble, form, kind) for kind in kinds)
            elif form not in BY_DLT or form == BY_DLT[number]:
                yield trouble, form, kinds[(place + number) % len(kinds)]


@pytest.fixture
def world() -> Iterator[World]:
    with Sandbox(limits=NO_RATES) as sandbox:
        yield World(sandbox, customers=2, messages=1)


@pytest.mark.parametrize(("trouble", "form", "kind"), list(cases()))
def test_every_row_is_there_once(
    world: World,
    tmp_path: Path,
    trouble: Callable[..., None],
    form: str,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    trouble(world, Target(form.format(tmp_path / "out"), kind), tmp_path)
