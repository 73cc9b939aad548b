"""Synchronous and asynchronous clients have the same methods; asynchronous methods are coroutine functions."""

from __future__ import annotations

import inspect
from typing import Any
from unittest.mock import create_autospec

import pytest

from trilogue import (
    AsyncDixa,
    AsyncHub,
    AsyncSinch,
    AsyncSunshine,
    Customer,
    Dixa,
    Hub,
    Message,
    RetryPolicy,
    Sinch,
    Sunshine,
)

PAIRS = [(Sunshine, AsyncSunshine), (Dixa, AsyncDixa), (Sinch, AsyncSinch), (Hub, AsyncHub)]
BOTH = [kind for pair in PAIRS for kind in pair]

pytestmark = pytest.mark.anyio


def public_methods(kind: type) -> set[str]:
    return {name for name in dir(kind) if not name.startswith("_")}


@pytest.mark.parametrize(("sync", "asynchronous"), PAIRS, ids=lambda kind: kind.__name__)
def test_sync_and_async_have_the_same_methods_and_arguments(sync: type, asynchronous: type) -> None:
    assert public_methods(sync) == public_methods(asynchronous) - {"aclose"}
    for name in [*public_methods(sync), "__init__"]:
        one, other = getattr(sync, name), getattr(asynchronous, name)
        if callable(one):
            assert list(inspect.signature(one).parameters) == list(inspect.signature(other).parameters), name


@pytest.mark.parametrize("kind", BOTH, ids=lambda kind: kind.__name__)
def test_methods_and_constructors_write_their_arguments_out(kind: type) -> None:
    for name in [*public_methods(kind), "__init__"]:
        method = getattr(kind, name)
        if callable(method):
            kinds = {parameter.kind for parameter in inspect.signature(method).parameters.values()}
            assert inspect.Parameter.VAR_KEYWORD not in kinds, name


@pytest.mark.parametrize("kind", [AsyncSunshine, AsyncDixa, AsyncSinch, AsyncHub])
def test_methods_that_return_no_pager_are_coroutine_functions(kind: type) -> None:
    names = {"send_text", "send", "close", "aclose"} & public_methods(kind)
    assert {"send_text", "close"} <= names
    for name in names:
        assert inspect.iscoroutinefunction(getattr(kind, name)), name


async def test_a_mocked_async_client_can_be_awaited() -> None:
    sinch: Any = create_autospec(AsyncSinch, instance=True)
    sent = Message("sinch", "m1")
    sinch.send_text.return_value = sent
    assert await sinch.send_text(text="Hi", to="k1") is sent
    with pytest.raises(TypeError, match="unexpected keyword argument 'txt'"):
        await sinch.send_text(text="Hi", txt="Hi")


@pytest.mark.parametrize("kind", BOTH, ids=lambda kind: kind.__name__)
def test_a_misspelt_argument_raises_type_error(kind: Any) -> None:
    for call in (kind, kind.from_env):
        with pytest.raises(TypeError, match="unexpected keyword argument 'timout'"):
            call(timout=3)
    # Without an instance: the arguments are checked before the method runs.
    with pytest.raises(TypeError, match="unexpected keyword argument 'max_item'"):
        kind.find_contacts(None, Customer(email="sue@example.org"), max_item=1)


@pytest.mark.parametrize("kind", [Sunshine, Dixa, Sinch])
def test_from_env_takes_the_options_of_the_constructor(kind: type) -> None:
    options = set(inspect.signature(kind.from_env).parameters)  # type: ignore[attr-defined]
    assert {"timeout", "max_attempts", "http_client", "headers", "proxy", "verify", "max_connections"} <= options
    assert options <= set(inspect.signature(kind).parameters)
    assert isinstance(inspect.signature(kind).parameters["retry"].default, RetryPolicy)
