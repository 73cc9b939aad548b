"""Asynchronous clients have real coroutine functions, with the signatures of the synchronous clients."""

from __future__ import annotations

import asyncio
import inspect
from unittest.mock import create_autospec

import pytest

import trilogue

PAIRS = [
    (trilogue.Sunshine, trilogue.AsyncSunshine),
    (trilogue.Dixa, trilogue.AsyncDixa),
    (trilogue.Sinch, trilogue.AsyncSinch),
    (trilogue.Hub, trilogue.AsyncHub),
]
CLIENTS = [asynchronous for _, asynchronous in PAIRS]
# These return a pager or a client at once, which sends nothing before it is used.
RETURNS_AT_ONCE = {"contacts", "conversations", "find_contacts", "messages", "with_options", "from_env", "client"}


def _is_method(value: object) -> bool:
    return inspect.isfunction(value) or inspect.ismethod(value)


def methods(kind: type) -> dict[str, object]:
    """The public methods of a class."""
    return {name: value for name, value in inspect.getmembers(kind, _is_method) if not name.startswith("_")}


def coroutines() -> list[object]:
    return [
        pytest.param(kind, name, id=f"{kind.__name__}.{name}")
        for kind in CLIENTS
        for name in [*methods(kind), "__aenter__", "__aexit__"]
        if name not in RETURNS_AT_ONCE
    ]


@pytest.mark.parametrize(("kind", "name"), coroutines())
def test_a_method_that_does_one_thing_is_a_coroutine_function(kind: type, name: str) -> None:
    assert inspect.iscoroutinefunction(getattr(kind, name))


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_method_that_returns_at_once_is_a_plain_function(kind: type) -> None:
    for name in RETURNS_AT_ONCE & methods(kind).keys():
        assert not inspect.iscoroutinefunction(getattr(kind, name)), name


@pytest.mark.parametrize(("synchronous", "asynchronous"), PAIRS)
def test_both_clients_have_the_same_methods_with_the_same_parameters(synchronous: type, asynchronous: type) -> None:
    assert methods(asynchronous).keys() - {"aclose"} == methods(synchronous).keys()
    for name, method in methods(synchronous).items():
        there = inspect.signature(getattr(asynchronous, name)).parameters
        assert list(inspect.signature(method).parameters.values()) == [
            parameter.replace(annotation=inspect.signature(method).parameters[key].annotation)
            for key, parameter in there.items()
        ], name
        for parameter in there.values():
            assert parameter.kind is not parameter.VAR_KEYWORD, name


@pytest.mark.parametrize("kind", CLIENTS)
def test_an_autospec_of_a_client_can_be_awaited(kind: type) -> None:
    async def use() -> object:
        client = create_autospec(kind, instance=True)
        client.send_text.return_value = "sent"
        await client.close()
        arguments = {"provider": "sinch"} if kind is trilogue.AsyncHub else {}
        return await client.send_text(text="hi", to="contact", **arguments)

    assert asyncio.run(use()) == "sent"


def test_an_autospec_of_a_client_class_checks_the_constructors_arguments() -> None:
    made = create_autospec(trilogue.AsyncSinch)
    client = made(project_id="p", app_id="a", key_id="k", key_secret="s", region="eu")
    assert asyncio.run(client.send_text(text="hi", to="contact")) is client.send_text.return_value
    with pytest.raises(TypeError, match="regoin"):
        made(project_id="p", app_id="a", key_id="k", key_secret="s", regoin="eu")


def test_an_autospec_of_a_client_refuses_a_misspelt_argument() -> None:
    client = create_autospec(trilogue.AsyncDixa, instance=True)
    with pytest.raises(TypeError, match="ot"):
        asyncio.run(client.send_text(text="hi", ot="contact"))
