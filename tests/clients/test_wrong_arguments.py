"""Wrong arguments of clients and of a Hub: named at the call, and no request is sent."""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from support.services import async_client, client
from unit.clients import ASYNCHRONOUS, CLIENTS, SYNCHRONOUS, make

import trilogue
from trilogue import ConfigError, Contact, Conversation, Customer
from trilogue.limits import RateLimit, RateLimiter
from trilogue.retry import RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.records import Provider

BAD_TYPES: list[Any] = [5, None, b"7", ["7"], {"id": "7"}, object()]


def type_name(value: object) -> str:
    return type(value).__name__


def refuse(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"sent {request.method} {request.url}")


BOTH = [
    pytest.param(make_one, provider, id=f"{make_one.__name__} {provider}")
    for make_one in (client, async_client)
    for provider in ("sunshine", "dixa", "sinch")
]
each_client = pytest.mark.parametrize(("make_one", "provider"), BOTH)


def run(result: Any) -> Any:
    """The result of a method of either kind of client."""
    return asyncio.run(result) if inspect.iscoroutine(result) else result


# --- records


@each_client
@pytest.mark.parametrize(
    "wrong", [*BAD_TYPES, Customer(email="sue@example.org")], ids=lambda value: type(value).__name__
)
def test_something_else_than_a_record_or_its_id_is_a_type_error(
    make_one: Callable[..., Any], provider: Provider, wrong: Any
) -> None:
    made = make_one(refuse, provider)
    with pytest.raises(TypeError, match="conversation must be a Conversation or its id"):
        made.messages(conversation=wrong)
    if wrong is not None:
        with pytest.raises(TypeError, match="contact must be a Contact or its id"):
            made.conversations(contact=wrong)
        with pytest.raises(TypeError, match="conversation must be a Conversation or its id"):
            send(made, conversation=wrong)
        with pytest.raises(TypeError, match="to must be a Contact or its id"):
            send(made, to=wrong)


def send(made: Any, **target: Any) -> None:
    more = {"agent_id": "a"} if made.provider == "dixa" else {}
    run(made.send_text(text="Hi", **target, **more))


@each_client
def test_the_other_kind_of_record_is_a_type_error(make_one: Callable[..., Any], provider: Provider) -> None:
    made = make_one(refuse, provider)
    contact, conversation = Contact(provider, "7"), Conversation(provider, "7")
    with pytest.raises(TypeError, match="conversation must be a Conversation or its id, not Contact"):
        made.messages(conversation=contact)
    with pytest.raises(TypeError, match="contact must be a Contact or its id, not Conversation"):
        made.conversations(contact=conversation)
    with pytest.raises(TypeError, match="to must be a Contact or its id, not Conversation"):
        send(made, to=conversation)
    with pytest.raises(TypeError, match="conversation must be a Conversation or its id, not Contact"):
        send(made, conversation=contact)


@each_client
def test_an_empty_id_is_a_value_error(make_one: Callable[..., Any], provider: Provider) -> None:
    made = make_one(refuse, provider)
    for empty in ("", " ", Conversation(provider, "", problem="it has no id")):
        with pytest.raises(ValueError, match=r"conversation (must not be empty|has no id)"):
            made.messages(conversation=empty)
    for empty in ("", " ", Contact(provider, "", problem="it has no id")):
        with pytest.raises(ValueError, match=r"contact (must not be empty|has no id)"):
            made.conversations(contact=empty)


@each_client
@pytest.mark.parametrize("wrong", ["sue@example.org", *BAD_TYPES], ids=type_name)
def test_a_customer_must_be_one(make_one: Callable[..., Any], provider: Provider, wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"customer must be a Customer, as in Customer\(email=…\)"):
        make_one(refuse, provider).find_contacts(wrong)


@pytest.mark.parametrize(
    ("arguments", "problem", "match"),
    [
        ({"email": 5}, TypeError, "email must be a string"),
        ({"phone": 5}, TypeError, "phone must be a string"),
        ({"external_id": 5}, TypeError, "external_id must be a string"),
        ({"ids": "dixa"}, TypeError, "ids must be a mapping"),
        ({"ids": {"intercom": "7"}}, ValueError, "ids has an unknown provider, 'intercom'"),
        ({"ids": {"dixa": 7}}, TypeError, r"ids\['dixa'\] must be a string"),
    ],
)
def test_a_customer_names_its_wrong_arguments(arguments: dict[str, Any], problem: type[Exception], match: str) -> None:
    with pytest.raises(problem, match=match):
        Customer(**arguments)


# --- options of listings


@each_client
@pytest.mark.parametrize(
    ("option", "value", "problem"),
    [
        ("page_size", "3", TypeError),
        ("page_size", True, TypeError),
        ("page_size", 2.0, TypeError),
        ("page_size", 0, ValueError),
        ("page_size", -1, ValueError),
        ("max_items", "3", TypeError),
        ("max_items", True, TypeError),
        ("max_items", 2.5, TypeError),
        ("max_items", -1, ValueError),
        ("resume_from", 5, TypeError),
        ("resume_from", "", ValueError),
        ("prefetch", "yes", TypeError),
        ("prefetch", 1, TypeError),
        ("on_problem", "skip", ValueError),
        ("on_problem", None, ValueError),
        ("on_problem", ["raise"], ValueError),
    ],
)
def test_an_option_of_a_listing_is_checked_at_the_call(
    make_one: Callable[..., Any], provider: Provider, option: str, value: Any, problem: type[Exception]
) -> None:
    made = make_one(refuse, provider)
    with pytest.raises(problem, match=option):
        made.messages(conversation="7", **{option: value})
    with pytest.raises(problem, match=option):
        made.conversations(contact="7", **{option: value})
    if option != "on_problem":
        with pytest.raises(problem, match=option):
            made.iterate.list_conversations(**NATIVE[provider], **{option: value}) if provider != "dixa" else (
                made.iterate.list_agents(**{option: value})
            )


NATIVE: dict[str, dict[str, Any]] = {"sunshine": {"filter_": {"userId": "u"}}, "sinch": {"only_active": False}}


@each_client
@pytest.mark.parametrize("count", ["3", True, 2.5, None])
def test_take_wants_a_whole_number(make_one: Callable[..., Any], provider: Provider, count: Any) -> None:
    with pytest.raises(TypeError, match="count must be a whole number"):
        run(make_one(refuse, provider).messages(conversation="7").take(count))
    with pytest.raises(ValueError, match="count must be 0 or more"):
        run(make_one(refuse, provider).messages(conversation="7").take(-1))


@pytest.mark.parametrize("make_one", [client, async_client])
def test_filters_of_iterate_are_checked_at_the_call(make_one: Callable[..., Any]) -> None:
    from datetime import datetime  # noqa: PLC0415 - only here

    dixa, sinch = make_one(refuse, "dixa").iterate, make_one(refuse, "sinch").iterate
    with pytest.raises(ValueError, match="from_datetime must have a time zone"):
        dixa.list_activity_log(from_datetime=datetime(2024, 5, 1))  # noqa: DTZ001 - what is refused
    with pytest.raises(TypeError, match="email must not be None: leave it out"):
        dixa.list_end_users(email=None)
    with pytest.raises(TypeError, match="contact_id must not be bytes"):
        sinch.list_messages(contact_id=b"x")
    for wrong in (None, 5, ""):
        with pytest.raises((TypeError, ValueError), match="project_id"):
            sinch.list_contacts(project_id=wrong)


# --- construction

OPTIONS = [
    *(("timeout", value) for value in ("5", True, 0, -1, [1])),
    *(("total_timeout", value) for value in ("5", True, 0)),
    *(("max_attempts", value) for value in ("5", 2.5, True, 0)),
    *(("retry", value) for value in (3, "none", None)),
    *(("rate_limit", value) for value in (5, "10/s", True)),
    *(("on_retry", value) for value in (5, "print")),
    *(("max_response_bytes", value) for value in ("1", 1.5, None)),
    *(("max_connections", value) for value in ("1", 1.5, None)),
    *(("concurrency", value) for value in ("1", 1.5, None, True, 0, -1)),
    *(("headers", value) for value in (5, "X-Key: 1", [("X-Key", "1")], {5: "x"})),
    *(("proxy", value) for value in (5, b"http://proxy:1", httpx.URL("http://proxy:1"))),
    *(("verify", value) for value in (5, None, b"path")),
    *(("http_client", value) for value in (5, "httpx")),
]


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize(("option", "value"), OPTIONS, ids=lambda value: repr(value)[:20])
def test_a_wrong_option_of_a_client_is_a_config_error_that_names_it(kind: Any, option: str, value: Any) -> None:
    with pytest.raises(ConfigError, match=option):
        make(kind, **{option: value})


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("value", ["5", True, 0, -1])
def test_a_wrong_option_of_a_copy_is_a_config_error_that_names_it(kind: Any, value: Any) -> None:
    for option in ("timeout", "total_timeout", "max_attempts"):
        with pytest.raises(ConfigError, match=option):
            make(kind).with_options(**{option: value})


NAMES = {
    "sunshine": ["app_id", "subdomain"],
    "dixa": ["agent_id", "scheme"],
    "sinch": ["project_id", "app_id", "region", "contact_scan_limit"],
}


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind in CLIENTS for name in NAMES[kind.provider]])
@pytest.mark.parametrize("value", ["", " ", 5.5, ["x"], b"x"])
def test_a_wrong_name_is_a_config_error_that_names_it(kind: Any, name: str, value: Any) -> None:
    with pytest.raises(ConfigError, match=name):
        make(kind, **{name: value})


@pytest.mark.parametrize("kind", [trilogue.Sinch, trilogue.AsyncSinch])
def test_an_unknown_region_names_the_known_ones_and_the_way_out(kind: Any) -> None:
    for region in ("uk", "US", "eu "):
        with pytest.raises(ConfigError, match=r'region must be the app\'s, "us", "eu" or "br", not .* base_url='):
            make(kind, region=region)


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize(
    "url",
    [
        " https://host.test",
        "https://host.test ",
        "https://host.test\n",
        "https://ho\tst.test",
        "https://host.test/\x1b[2J",
        "https://host.test/a b",
        "https:\\\\host.test",
        "https://xn--",
        "https://xn--\xff.test",
        "https://[fe80::1%25eth0",
        "https://\u202ehost.test",
        "https://" + "a" * 70 + ".ß\ud83d",
        "",
        5,
        None,
    ],
)
def test_a_base_url_that_is_none_is_a_config_error(kind: Any, url: Any) -> None:
    if url is None and kind.provider != "dixa":
        return
    with pytest.raises(ConfigError, match="base_url"):
        make(kind, base_url=url)
    if kind.provider == "sinch" and url is not None:
        with pytest.raises(ConfigError, match="auth_url"):
            make(kind, auth_url=url)


def test_limits_and_policies_name_their_arguments() -> None:
    wrong: Any
    for wrong in ("5", 2.5, True, 0, None):
        with pytest.raises(ConfigError, match="requests"):
            RateLimit(requests=wrong)
        with pytest.raises(ConfigError, match="max_attempts"):
            RetryPolicy(max_attempts=wrong)
    wrong = 5
    with pytest.raises(ConfigError, match="limit must be a RateLimit"):
        RateLimiter(wrong)
    wrong = "5"
    with pytest.raises(ConfigError, match="read"):
        trilogue.Timeouts(read=wrong)


# --- a Hub

HUBS = pytest.mark.parametrize(
    ("kind", "clients"), [(trilogue.Hub, SYNCHRONOUS), (trilogue.AsyncHub, ASYNCHRONOUS)], ids=["Hub", "AsyncHub"]
)


@HUBS
@pytest.mark.parametrize("wrong", [None, 5, "dixa", trilogue.Dixa], ids=repr)
def test_a_hub_takes_clients(kind: Any, clients: list[type], wrong: Any) -> None:
    with pytest.raises(TypeError, match="clients must be clients"):
        kind(wrong)
    with pytest.raises(TypeError, match="clients must be clients"):
        kind([make(one) for one in clients])


@HUBS
@pytest.mark.parametrize("method", ["contacts", "find_contacts", "conversations", "messages"])
def test_the_arguments_of_a_hubs_listing_are_checked_at_the_call(kind: Any, clients: list[Any], method: str) -> None:
    hub = kind(*(make(one) for one in clients if one.provider != "sunshine"))
    arguments = () if method == "contacts" else (Customer(email="sue@example.org"),)
    call = getattr(hub, method)
    for providers in ("dixa", 5, iter(["dixa"])):
        with pytest.raises(TypeError, match="providers must be a collection of names"):
            call(*arguments, providers=providers)
    for providers in (["dixa", "intercom"], ["sunshine"], [None], [["dixa"]]):
        with pytest.raises(ConfigError, match="providers: this Hub has no"):
            call(*arguments, providers=providers)
    for max_items in ("3", True, 2.5):
        with pytest.raises(TypeError, match="max_items"):
            call(*arguments, max_items=max_items)
    for on_error in ("ignore", None, ["raise"]):
        with pytest.raises(ValueError, match="on_error"):
            call(*arguments, on_error=on_error)
    if arguments:
        for customer in ("sue@example.org", None, Contact("dixa", "7")):
            with pytest.raises(TypeError, match="customer must be a Customer"):
                call(customer)


@HUBS
def test_a_provider_that_is_named_twice_is_asked_once(kind: Any, clients: list[type]) -> None:
    hub = kind(*(make(one) for one in clients))
    plan = hub.messages(Customer(email="sue@example.org"), providers=["dixa", "dixa"])._plan
    assert len(plan.sources) == 1


@HUBS
def test_a_hub_sends_to_records_only(kind: Any, clients: list[type]) -> None:
    hub = kind(*(make(one) for one in clients))
    for wrong in ("7", 5, Contact("dixa", "7")):
        with pytest.raises(TypeError, match="conversation must be a Conversation"):
            run(hub.send_text(text="Hi", conversation=wrong))
    for wrong in ("sue@example.org", 5, Conversation("dixa", "7")):
        with pytest.raises(TypeError, match="to must be a Contact or Customer"):
            run(hub.send_text(text="Hi", to=wrong))
    with pytest.raises(ConfigError, match="this Hub has no intercom client"):
        run(hub.send_text(text="Hi", to=Customer(email="sue@example.org"), provider="intercom"))
    with pytest.raises(ConfigError, match="this Hub has no"):
        hub.client(["dixa"])


# --- the environment

ALL = [
    "TRILOGUE_SUNSHINE_APP_ID",
    "TRILOGUE_SUNSHINE_SUBDOMAIN or TRILOGUE_SUNSHINE_BASE_URL",
    "TRILOGUE_SUNSHINE_SECRET or TRILOGUE_SUNSHINE_TOKEN",
    "TRILOGUE_DIXA_TOKEN",
    "TRILOGUE_SINCH_PROJECT_ID",
    "TRILOGUE_SINCH_KEY_SECRET",
]


@HUBS
def test_a_hub_names_every_missing_variable_of_every_provider(
    kind: Any, clients: list[type], monkeypatch: pytest.MonkeyPatch
) -> None:
    del clients
    with pytest.raises(ConfigError) as caught:
        kind.from_env()
    assert "TRILOGUE_DIXA_TOKEN" in str(caught.value)
    assert "TRILOGUE_SUNSHINE_KEY_ID and TRILOGUE_SUNSHINE_SECRET or TRILOGUE_SUNSHINE_TOKEN" in str(caught.value)
    for name in ("SUNSHINE_KEY_ID", "DIXA_AGENT_ID", "SINCH_APP_ID", "SINCH_KEY_ID", "SINCH_REGION"):
        monkeypatch.setenv(f"TRILOGUE_{name}", "eu")
    with pytest.raises(ConfigError) as caught:
        kind.from_env()
    assert str(caught.value) == f"set {', '.join(ALL)} in the environment, or give the arguments to the client"


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_client_names_its_missing_variables(kind: Any) -> None:
    with pytest.raises(ConfigError) as caught:
        kind.from_env()
    expected = [name for name in ALL if f"_{kind.provider.upper()}_" in name]
    assert all(name.rpartition(" ")[2] in str(caught.value) for name in expected)
