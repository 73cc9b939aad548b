"""`webhooks.subscribe` and its kin, on the sandbox: the same result however often they are called."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

import httpx
import pytest
from support.limits import NO_RATES
from support.services import client

from trilogue import webhooks
from trilogue.errors import APIStatusError, ConfigError, PaginationLoopError, ResponseInvalidError
from trilogue.testing import Fault, Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

URL = "https://bot.example.org/webhooks"
SECRET = "s" * 20


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(limits=NO_RATES) as sandbox:
        yield sandbox


@pytest.fixture(params=["sync", "async"])
def do(request: pytest.FixtureRequest, sandbox: Sandbox) -> Callable[..., object]:
    """Call a function, or its twin for asyncio programs, with a Hub."""

    def call(name: str, *arguments: object, **options: object) -> object:
        if request.param == "sync":
            with sandbox.hub() as hub:
                return getattr(webhooks, name)(hub, *arguments, **options)

        async def awaited() -> object:
            async with sandbox.async_hub() as hub:
                return await getattr(webhooks, f"{name}_async")(hub, *arguments, **options)

        return asyncio.run(awaited())

    return call


def test_each_service_gets_one_webhook_however_often_it_is_asked_for(do):
    first = do("subscribe", URL, secret=SECRET)
    assert {provider: each.url for provider, each in first.items()} == {
        provider: f"{URL}/{provider}" for provider in ("sunshine", "dixa", "sinch")
    }
    assert first["sinch"].secret == SECRET
    assert first["sunshine"].secret
    assert first["dixa"].secret
    assert do("subscribe", f"{URL}/", secret=SECRET) == first
    listed = do("list_subscriptions")
    assert [each for each in listed if each.url.startswith(URL)] == list(first.values())


def test_its_secrets_are_what_receivers_need_and_are_not_shown(do):
    made = do("subscribe", URL, secret=SECRET)
    for provider, subscription in made.items():
        getattr(webhooks, provider)(secret=subscription.secret)
        assert subscription.secret not in repr(subscription)


def test_other_kinds_change_the_webhook_that_is_there(do):
    before = do("subscribe", URL, secret=SECRET)
    kinds = {"sunshine": ["conversation:read", "conversation:message"], "sinch": ["MESSAGE_DELIVERY"]}
    after = do("subscribe", URL, secret=SECRET, kinds=kinds)
    assert {provider: each.id for provider, each in after.items()} == {
        provider: each.id for provider, each in before.items()
    }
    assert set(after["sunshine"].kinds) == set(kinds["sunshine"])
    assert after["sinch"].kinds == ("MESSAGE_DELIVERY",)
    assert after["dixa"].kinds == before["dixa"].kinds


def test_another_secret_of_sinch_is_changed(do):
    do("subscribe", URL, secret=SECRET)
    assert do("subscribe", URL, secret="t" * 20)["sinch"].secret == "t" * 20


def test_removing_takes_these_webhooks_and_no_others(do):
    do("subscribe", "https://other.example.org", secret=SECRET)
    do("subscribe", URL, secret=SECRET)
    assert {each.provider for each in do("unsubscribe", URL)} == {"sunshine", "dixa", "sinch"}
    assert do("unsubscribe", URL) == []
    left = {each.url for each in do("list_subscriptions")}
    assert {f"https://other.example.org/{provider}" for provider in ("sunshine", "dixa", "sinch")} <= left


def test_after_an_error_midway_the_next_call_completes_what_is_missing(do, sandbox):
    sandbox.faults.add(Fault.status(400, operation="webhooks.create_webhook", times=1))
    with pytest.raises(APIStatusError):
        do("subscribe", URL, secret=SECRET)
    made = do("subscribe", URL, secret=SECRET)
    urls = [each.url for each in do("list_subscriptions")]
    assert all(urls.count(each.url) == 1 for each in made.values())


@pytest.mark.parametrize(
    ("url", "options", "named"),
    [
        (URL, {}, "secret"),
        ("http://bot.example.org", {"secret": SECRET}, "url"),
        ("bot.example.org", {"secret": SECRET}, "url"),
        (URL, {"secret": SECRET, "kinds": {"dixa": "ConversationMessageAdded"}}, "kinds"),
        (URL, {"secret": SECRET, "kinds": {"dixa": []}}, "kinds"),
    ],
)
def test_wrong_arguments_are_named_before_anything_is_sent(do, sandbox, url, options, named):
    with pytest.raises(ConfigError, match=named):
        do("subscribe", url, **options)
    assert sandbox.requests == []


def test_a_single_client_is_enough(sandbox):
    with sandbox.hub() as hub:
        assert set(webhooks.subscribe(hub.dixa, URL)) == {"dixa"}


@pytest.mark.parametrize(
    ("provider", "status", "said"), [("sunshine", 201, "probably made"), ("dixa", 200, "most likely carried out")]
)
def test_an_answer_without_the_webhook_says_that_it_may_exist(do, sandbox, provider, status, said):
    sandbox.sunshine.store[f"{sandbox.sunshine.root}/integrations"].add(
        {"id": "5e0be1005b1d77a3c4000042", "type": "custom", "status": "active", "webhooks": []}
    )
    headers = {"content-type": "application/json"}
    sandbox.faults.add(
        Fault.status(status, operation="webhooks.create_webhook", provider=provider, body="{}", headers=headers)
    )
    with pytest.raises(ResponseInvalidError, match=said) as caught:
        do("subscribe", URL, secret=SECRET)
    assert (caught.value.provider, caught.value.outcome) == (provider, "done")


ODD = [
    {},
    {"id": "w1"},
    {"id": {}, "url": 5, "target": 5, "triggers": 5, "subscribedEvents": [5], "secret": 5, "secretKey": {}},
]
CUSTOM = {"id": "i1", "type": "custom", "status": "active"}


@pytest.mark.parametrize("provider", ["sunshine", "dixa", "sinch"])
@pytest.mark.parametrize("listed", [*([each] for each in ODD), [], [5], [None], None, 5])
@pytest.mark.parametrize("single", ODD)
def test_answers_of_any_shape_are_read_or_refused_by_a_typed_error(provider, listed, single):
    def service(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            many = {"webhooks": listed, "data": listed, "integrations": [CUSTOM]}
            return httpx.Response(200, json=many)
        answer = single if provider == "sinch" else {"data": single, "webhook": single}
        return httpx.Response(201 if provider != "sinch" and request.method == "POST" else 200, json=answer)

    found: list[webhooks.Subscription] = []
    with client(service, provider) as made:
        with suppress(ResponseInvalidError):
            found += webhooks.list_subscriptions(made)
        with suppress(ResponseInvalidError):
            found += webhooks.subscribe(made, URL, secret=SECRET).values()
    assert all(isinstance(text, str) for each in found for text in (each.id, each.url, *each.kinds))
    assert all(each.id.strip("/") for each in found)


def test_integrations_whose_pages_come_round_again_end():
    def service(request: httpx.Request) -> httpx.Response:
        cursor = {"b": "c", "c": "b"}.get(request.url.params.get("page[after]", ""), "b")
        return httpx.Response(200, json={"integrations": [], "meta": {"hasMore": True, "afterCursor": cursor}})

    with client(service, "sunshine") as made, pytest.raises(PaginationLoopError, match="the same cursor again"):
        webhooks.list_subscriptions(made)


def test_a_subscription_that_was_switched_off_is_switched_on_again(do, sandbox):
    made = do("subscribe", URL, secret=SECRET)["dixa"]
    sandbox.dixa.store["/v1/webhooks"].get(made.id)["enabled"] = False
    assert do("subscribe", URL, secret=SECRET)["dixa"] == made
    assert sandbox.dixa.store["/v1/webhooks"].get(made.id)["enabled"] is True


def test_webhooks_are_found_in_integrations_beyond_the_first_page(do, sandbox):
    integrations = sandbox.sunshine.store[f"{sandbox.sunshine.root}/integrations"]
    for number in range(101):
        identifier = f"5e0be1005b1d77a3c5{number:06d}"
        integrations.add({"id": identifier, "type": "custom", "status": "active", "webhooks": []})
    last = sandbox.sunshine.store[f"{sandbox.sunshine.root}/integrations/{identifier}/webhooks"]
    last.add({"id": "5e0be1005b1d77a3c6000000", "target": "https://last.example.org", "triggers": ["*"], "secret": "s"})
    assert "https://last.example.org" in [each.url for each in do("list_subscriptions")]
