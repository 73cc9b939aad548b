"""Resume tokens that were changed: refused at the call with a ValueError that names resume_from, and no request."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.paged_service import EACH_OPERATION, PagedService, pager
from support.services import async_client, client

from trilogue import Conversation, Customer

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.providers._base.listing import PagedOperation


def forge(**fields: Any) -> str:
    return "tri1." + urlsafe_b64encode(json.dumps(fields).encode()).decode().rstrip("=")


def refuses_requests(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"sent {request.url}")


CLIENTS = [
    pytest.param(make, provider, id=f"{make.__name__} {provider}")
    for make in (client, async_client)
    for provider in ("sunshine", "dixa", "sinch")
]
SCOPES = {"sunshine": {"app_id": "a1"}, "dixa": {}, "sinch": {"project_id": "p1"}}
IDS = {"conversation": "7"}


@EACH_OPERATION
@pytest.mark.parametrize(
    "changed",
    [
        {"k": -3},
        {"k": 10**9},
        {"k": True},
        {"k": 1.0},
        {"k": "1"},
        {"k": None},
        {"c": 5},
        {"c": ""},
        {"c": ["x"]},
        {"e": True},
        {"e": 2},
        {"e": 1, "c": "x"},
        {"s": []},
        {"s": {"app_id": 5}},
        {"s": {"app_id": "elsewhere"}},
        {"s": {"project_id": "elsewhere"}},
        {"s": {"base_url": "https://elsewhere.test"}},
        {"f": []},
        {"f": {"project_id": "elsewhere"}},
        {"f": {"app_id": "elsewhere"}},
        {"f": {"page_token": "x"}},
        {"f": {"extra_headers": {"X": "y"}}},
        {"f": {"self": "x"}},
        {"i": 5},
        {"t": "2024-05-01T00:00:00Z"},
        {"i": "x", "t": "yesterday"},
        {"x": 1},
        {"p": None},
        {"m": ["iterate"]},
    ],
    ids=json.dumps,
)
def test_a_changed_token_is_refused_without_a_request(
    provider: str, row: PagedOperation, changed: dict[str, Any]
) -> None:
    service = PagedService(provider, row, 23, 10)
    fields = {"p": provider, "m": f"iterate.{row.name}", "s": SCOPES[provider], "f": {}, "c": "x"}
    with pytest.raises(ValueError, match="resume_from"):
        pager(service, resume_from=forge(**(fields | changed)))
    assert service.requests == []


@pytest.mark.parametrize(("make", "provider"), CLIENTS)
@pytest.mark.parametrize(
    ("call", "method", "own"),
    [
        (lambda made, token: made.messages(conversation="7", resume_from=token), "messages", {"conversation": "7"}),
        (
            lambda made, token: made.find_contacts(Customer(email="sue@example.org"), resume_from=token),
            "find_contacts",
            {"email": "sue@example.org"},
        ),
        (lambda made, token: made.conversations(contact="u", resume_from=token), "conversations", {"contact": "u"}),
    ],
    ids=["messages", "find_contacts", "conversations"],
)
def test_a_record_listing_lets_in_no_other_scope_and_no_other_filter(
    make: Callable[..., Any], provider: str, call: Callable[[Any, str], Any], method: str, own: dict[str, str]
) -> None:
    made = make(refuses_requests, provider)
    fields = {"p": provider, "m": method, "s": SCOPES[provider], "f": own, "c": "x"}
    wrong: list[dict[str, Any]] = [
        {"f": {}},
        {"f": {**own, "extra": "x"}},
        {"f": {**own, "project_id": "elsewhere"}},
        {"f": dict.fromkeys(own, 5)},
        {"s": {"app_id": "elsewhere", "project_id": "elsewhere"}},
        {"k": -1},
    ]
    for changed in wrong:
        with pytest.raises(ValueError, match="resume_from"):
            call(made, forge(**(fields | changed)))


def test_a_token_of_another_app_needs_the_app_in_the_call() -> None:
    sinch = client(refuses_requests, "sinch")
    fields = {"p": "sinch", "m": "iterate.list_messages", "s": {"project_id": "p1"}, "c": "x"}
    token = forge(**fields, f={"app_id": "elsewhere"})
    with pytest.raises(ValueError, match=r"resume_from was made with app_id='elsewhere'.* give app_id="):
        sinch.iterate.list_messages(resume_from=token)
    sinch.iterate.list_messages(app_id="elsewhere", resume_from=token)
    sinch.iterate.list_messages(resume_from=forge(**fields, f={"app_id": "a1"}))


@pytest.mark.parametrize(
    ("provider", "method", "filters"),
    [
        ("dixa", "list_end_users", {"email": {"a": 1}}),
        ("dixa", "list_end_users", {"email": None}),
        ("dixa", "list_activity_log", {"from_datetime": 5}),
        ("dixa", "list_activity_log", {"from_datetime": "yesterday"}),
        ("sunshine", "list_integrations", {"filter_": "x"}),
        ("sunshine", "list_integrations", {"filter_": {"types": ["x"]}}),
        ("sinch", "list_messages", {"only_recipient_originated": "yes"}),
        ("sinch", "list_messages", {"view": {}}),
        ("sinch", "list_messages", {"since": 5}),
        ("sinch", "list_messages", {"until": "2024-05-01T00:00:00"}),
        ("sunshine", "list_apps", {"since": "2024-05-01T00:00:00Z"}),
        ("sinch", "list_messages", {"conversation_id": ["x"]}),
    ],
)
def test_a_filter_of_another_type_is_refused(provider: str, method: str, filters: dict[str, Any]) -> None:
    iterate = client(refuses_requests, provider).iterate
    with pytest.raises(ValueError, match="resume_from"):
        getattr(iterate, method)(
            resume_from=forge(p=provider, m=f"iterate.{method}", s=SCOPES[provider], f=filters, c="x")
        )


@pytest.mark.parametrize(("make", "provider"), CLIENTS)
@pytest.mark.parametrize("token", [5, b"tri1.e30", ["tri1.e30"], object()])
def test_a_token_that_is_no_string_is_a_type_error(make: Callable[..., Any], provider: str, token: Any) -> None:
    with pytest.raises(TypeError, match="resume_from must be a string"):
        make(refuses_requests, provider).messages(conversation="7", resume_from=token)


def test_a_deep_or_long_token_is_refused() -> None:
    dixa = client(refuses_requests, "dixa")
    deep = "[" * 100_000
    for text in ('{"p":"dixa","m":"messages","f":{"x":' + deep, '{"p":"dixa","m":"messages","f":{"x":' + "[" * 40):
        whole = text + "]" * text.count("[") + "}}"
        with pytest.raises(ValueError, match=r"resume_from is (damaged|longer)"):
            dixa.messages(conversation="7", resume_from="tri1." + urlsafe_b64encode(whole.encode()).decode())
    with pytest.raises(ValueError, match="resume_from is longer than"):
        dixa.messages(conversation="7", resume_from="tri1." + "A" * 10**6)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
own_names = st.sampled_from(["conversation", "project_id", "app_id", "contact", "extra_headers"])
fields = st.fixed_dictionaries(
    {},
    optional={
        "p": st.just("sinch") | json_values,
        "m": st.just("messages") | json_values,
        "s": st.just({"project_id": "p1"}) | st.dictionaries(own_names, json_values) | json_values,
        "f": st.just({"conversation": "7"}) | st.dictionaries(own_names, json_values) | json_values,
        **dict.fromkeys("ckeitx", json_values),
    },
)


@given(fields | json_values)
def test_any_json_in_a_token_is_refused_or_is_this_listing(held: Any) -> None:
    packed = urlsafe_b64encode(json.dumps(held).encode()).decode().rstrip("=")
    check_message_token("tri1." + packed)


@given(st.text(max_size=40) | st.binary(max_size=40).map(lambda data: urlsafe_b64encode(data).decode()))
def test_any_text_behind_the_prefix_is_refused_or_is_this_listing(text: str) -> None:
    check_message_token("tri1." + text)
    check_message_token(text)


def check_message_token(token: str) -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json={"messages": []})

    with client(answer, "sinch") as sinch:
        try:
            found = sinch.messages(conversation=Conversation("sinch", "7"), resume_from=token)
        except ValueError as error:
            problem = error
        else:
            problem = None
            assert list(found) == []
    assert problem is None or (type(problem) is ValueError and "resume_from" in str(problem))
    for request in requests:
        assert request.url.path == "/v1/projects/p1/messages"
        assert request.url.params["conversation_id"] == "7"
