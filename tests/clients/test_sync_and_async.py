"""Synchronous and asynchronous clients have the same public names and arguments."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from trilogue import AsyncDixa, AsyncHub, AsyncSinch, AsyncSunshine, Customer, Dixa, Hub, Sinch, Sunshine

PAIRS = [(Sunshine, AsyncSunshine), (Dixa, AsyncDixa), (Sinch, AsyncSinch), (Hub, AsyncHub)]


def public_names(kind: type) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")}


@pytest.mark.parametrize(("sync", "asynchronous"), PAIRS, ids=lambda kind: kind.__name__)
def test_sync_and_async_have_the_same_names_and_arguments(sync: type, asynchronous: type) -> None:
    assert public_names(sync) == public_names(asynchronous) - {"aclose"}
    for name in [*public_names(sync), "__init__"]:
        one, other = getattr(sync, name), getattr(asynchronous, name)
        if callable(one):
            assert list(inspect.signature(one).parameters) == list(inspect.signature(other).parameters), name


@pytest.mark.parametrize("kind", [kind for pair in PAIRS for kind in pair], ids=lambda kind: kind.__name__)
def test_a_misspelt_argument_raises_type_error(kind: Any) -> None:
    for call in (kind, kind.from_env):
        with pytest.raises(TypeError, match="unexpected keyword argument 'timout'"):
            call(timout=3)
    # Python checks arguments before the method runs, so that no instance is needed.
    with pytest.raises(TypeError, match="unexpected keyword argument 'max_item'"):
        kind.find_contacts(None, Customer(email="sue@example.org"), max_item=1)
