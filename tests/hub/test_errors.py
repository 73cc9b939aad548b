"""Errors of one provider, raised or collected, and wrong arguments."""

from __future__ import annotations

from typing import Any

import pytest
from hub.services import SUE, async_hub, long_history, user_without_conversations
from support.services import client

from trilogue import ConfigError, Customer, Hub, InternalServerError
from trilogue.testing import Fault, Sandbox

pytestmark = pytest.mark.anyio


def test_an_error_of_one_provider_is_raised_by_default(hub: Hub, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault.status(500, provider="dixa"))
    with pytest.raises(InternalServerError) as caught:
        list(hub.messages(SUE))
    assert caught.value.provider == "dixa"


def test_collected_errors_leave_the_items_of_the_other_providers(hub: Hub, sandbox: Sandbox) -> None:
    expected = [message for message in hub.messages(SUE) if message.provider != "dixa"]
    sandbox.faults.add(Fault.status(500, provider="dixa"))
    pager = hub.messages(SUE, on_error="collect")
    assert list(pager) == expected
    (error,) = pager.errors
    assert isinstance(error, InternalServerError)
    assert error.provider == "dixa"
    sandbox.faults.clear()
    assert len(list(pager)) > len(expected)
    assert pager.errors == []


async def test_async_hub_collects_and_raises_the_same_errors(sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault.status(500, provider="sunshine"))
    async with async_hub(sandbox) as hub:
        pager = hub.messages(SUE, on_error="collect")
        assert {message.provider async for message in pager} == {"dixa", "sinch"}
        assert [error.provider for error in pager.errors] == ["sunshine"]
        with pytest.raises(InternalServerError):
            await hub.messages(SUE).take(1000)


def test_items_before_a_collected_error_are_given() -> None:
    hub = Hub(client(long_history(30, fail_at=20), "sinch"), client(user_without_conversations, "sunshine"))
    pager = hub.messages(Customer(ids={"sinch": "k1", "sunshine": "u1"}), on_error="collect")
    assert [message.id for message in pager] == [str(n) for n in range(20)]
    assert len(pager.errors) == 1


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"providers": ["zendesk"]}, ConfigError),
        ({"on_error": "ignore"}, ValueError),
        ({"max_items": -1}, ValueError),
        ({"page_size": 3}, TypeError),
    ],
)
def test_wrong_options_raise_at_the_call(hub: Hub, options: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        hub.messages(SUE, **options)
