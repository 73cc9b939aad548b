"""The 19 native iterators: every shape of pages, every fault, over the generated clients and the engine."""

from __future__ import annotations

import inspect
import json
import re
from base64 import b64decode
from importlib import import_module, resources
from inspect import Parameter
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest
from iterate.services import (
    ARGUMENTS,
    ROWS,
    Service,
    arguments,
    async_client,
    async_pager,
    client,
    error,
    number,
    pager,
)

from trilogue import InternalServerError, PaginationLoopError, ResponseInvalidError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.providers._base.listing import PagedOperation

pytestmark = pytest.mark.anyio

EACH = pytest.mark.parametrize(("provider", "row"), ROWS, ids=[f"{provider}.{row.name}" for provider, row in ROWS])
SHAPES = [(0, 10), (1, 10), (3, 1), (10, 10), (20, 10), (23, 10), (7, 3)]


def test_there_is_a_row_for_each_paged_operation_of_the_specs() -> None:
    """A spec that gains a paged operation needs a row: the parameters that page are known by name."""
    in_specs = {
        (provider, snake(operation["operationId"]))
        for provider in ("sunshine", "dixa", "sinch")
        for operation, parameters in operations(provider)
        if parameters & {"page", "pageKey", "pageLimit", "page_token", "page_size"}
    }
    assert {(provider, row.name) for provider, row in ROWS} == in_specs
    assert len(in_specs) == 19


def operations(provider: str) -> Iterator[tuple[dict[str, Any], set[str]]]:
    """Each operation of a document and the names of its parameters."""
    document = json.loads((resources.files(f"trilogue_{provider}") / "openapi.json").read_text())
    for path in document["paths"].values():
        for method, operation in path.items():
            if method in {"get", "put", "post", "delete", "patch"}:
                given = [*path.get("parameters", []), *operation.get("parameters", [])]
                yield operation, {resolved(document, parameter)["name"] for parameter in given}


def resolved(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    found: Any = document
    for key in value.get("$ref", "").removeprefix("#/").split("/"):
        found = found[key] if key else value
    return found


def snake(operation_id: str) -> str:
    """``Messages_ListMessages``, ``listAgents``, ``ListApps``: the name of the method."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", operation_id.rpartition("_")[2]).lower()


def generated(provider: str, row: PagedOperation) -> Any:
    tag = row.operation.partition(".")[0]
    api = import_module(f"trilogue_{provider}.api").Api(None)
    return getattr(getattr(api, tag), row.name)


@EACH
def test_it_takes_the_arguments_of_the_operation_less_the_cursor(provider: str, row: PagedOperation) -> None:
    wanted = set(inspect.signature(generated(provider, row)).parameters)
    wanted -= {"page", "page_key", "page_limit", "page_token", "page_size"}
    # Options of a single call; a listing makes several.
    wanted -= {"timeout", "extra_headers", "extra_query", "extra_body"}
    for make in (client, async_client):
        iterate = make(lambda request: None, provider).iterate
        taken = inspect.signature(getattr(iterate, row.name)).parameters
        assert {name for name in taken if name != "paging"} == wanted


@EACH
@pytest.mark.parametrize(("total", "size"), SHAPES)
def test_every_item_comes_once_and_in_order(provider: str, row: PagedOperation, total: int, size: int) -> None:
    service = Service(provider, row, total, size)
    assert [number(item) for item in pager(service)] == list(range(total))
    assert len(service.requests) == max(1, -(-total // size))


@EACH
@pytest.mark.parametrize(("total", "size"), [(0, 10), (23, 10)])
async def test_the_async_twin_gives_the_same(provider: str, row: PagedOperation, total: int, size: int) -> None:
    service = Service(provider, row, total, size)
    assert [number(item) async for item in async_pager(service)] == list(range(total))


@EACH
def test_items_are_the_providers_own_models(provider: str, row: PagedOperation) -> None:
    item = pager(Service(provider, row, 1, 1)).first()
    assert type(item).__module__.startswith(f"trilogue_{provider}.models")


@EACH
def test_cursor_size_and_filters_go_with_every_page(provider: str, row: PagedOperation) -> None:
    service = Service(provider, row, 9, 3)
    assert len(list(pager(service, page_size=3))) == 9
    queries = [parse_qs(request.url.query.decode()) for request in service.requests]
    assert [query.pop(row.cursor, None) for query in queries] == [None, ["3+/="], ["6+/="]]
    sizes = [query.pop(row.size, None) for query in queries]
    assert sizes == [None if row.fixed_size else ["3"]] * 3
    assert queries[0] == queries[1] == queries[2]
    first = service.requests[0]
    for request in service.requests:
        assert (request.method, request.url.host, request.url.path) == (first.method, first.url.host, first.url.path)
        assert request.content == first.content
    if not arguments(service):
        assert queries[0] == {}


def test_the_filters_are_on_the_wire_as_the_services_know_them() -> None:
    seen = {}
    for provider, row in ROWS:
        service = Service(provider, row, 1, 1)
        list(pager(service))
        seen[f"{provider}.{row.name}"] = parse_qs(service.requests[0].url.query.decode())
    assert seen["sunshine.list_conversations"] == {"filter[userId]": ["u1"]}
    assert seen["sunshine.list_integrations"] == {"filter[types]": ["custom,web"]}
    assert seen["dixa.search_conversations"] == {"query": ["tent & pole"], "exactMatch": ["true"]}
    assert seen["sinch.list_conversations"] == {"only_active": ["false"], "app_id": ["a1"]}
    assert set(ARGUMENTS) <= set(seen)


@EACH
def test_the_page_size_has_bounds(provider: str, row: PagedOperation) -> None:
    service = Service(provider, row, 1, 1)
    for size in {0, -1, (row.max_size or 0) and row.max_size + 1} - {0 if row.max_size is None else None} | {0}:
        with pytest.raises(ValueError, match="page_size must be between 1 and"):
            pager(service, page_size=size)
    pager(service, page_size=row.max_size or 100_000)


@EACH
def test_a_server_error_on_the_third_page_is_recovered_from(provider: str, row: PagedOperation) -> None:
    service = Service(provider, row, 40, 10, faults={2: [error(503), error(429)]})
    assert [number(item) for item in pager(service)] == list(range(40))
    assert len(service.requests) == 6


@EACH
def test_an_error_that_stays_leaves_what_came_before_and_can_be_resumed(provider: str, row: PagedOperation) -> None:
    service = Service(provider, row, 40, 10, faults={2: [error(503), error(503), error(503)]})
    got = []
    with pytest.raises(InternalServerError) as caught:
        got.extend(number(item) for item in pager(service))
    assert got == list(range(20))
    assert caught.value.operation == row.operation
    got += [number(item) for item in pager(service, resume_from=caught.value.resume_token)]
    assert got == list(range(40))


@EACH
def test_stopping_after_any_page_and_resuming_gives_each_item_once(provider: str, row: PagedOperation) -> None:
    for stop in range(3):
        service = Service(provider, row, 23, 10)
        pages = pager(service).pages()
        before = [page for page, _ in zip(pages, range(stop + 1), strict=False)]
        pages.close()
        after = list(pager(service, resume_from=before[-1].resume_token))
        given = [number(item) for page in before for item in page] + [number(item) for item in after]
        assert given == list(range(23))


@EACH
async def test_a_token_of_the_sync_client_is_good_for_the_async_one(provider: str, row: PagedOperation) -> None:
    service = Service(provider, row, 23, 10)
    page = next(pager(service).pages())
    after = [number(item) async for item in async_pager(service, resume_from=page.resume_token)]
    assert after == list(range(10, 23))


@EACH
def test_filters_may_be_left_out_when_resuming(provider: str, row: PagedOperation) -> None:
    service = Service(provider, row, 23, 10)
    token = next(pager(service).pages()).resume_token
    resume = getattr(client(service, provider).iterate, row.name)
    parameters = inspect.signature(resume).parameters
    required = {
        name: value for name, value in arguments(service).items() if parameters[name].default is Parameter.empty
    }
    assert [number(item) for item in resume(**required, resume_from=token)] == list(range(10, 23))
    first, second, third = service.requests
    assert parse_qs(second.url.query.decode()) == parse_qs(first.url.query.decode()) | {row.cursor: ["10+/="]}
    assert third.content == second.content == first.content


@EACH
def test_a_token_holds_no_credential(provider: str, row: PagedOperation) -> None:
    token = next(pager(Service(provider, row, 23, 10)).pages()).resume_token
    packed = token.removeprefix("tri1.")
    held = b64decode(packed + "==", altchars=b"-_").decode()
    assert row.name in held
    assert "classified" not in held


@EACH
def test_a_token_is_refused_by_every_other_listing(provider: str, row: PagedOperation) -> None:
    token = next(pager(Service(provider, row, 23, 10)).pages()).resume_token
    for other_provider, other in ROWS:
        if (other_provider, other) != (provider, row):
            with pytest.raises(ValueError, match="resume_from belongs to"):
                pager(Service(other_provider, other, 1, 1), resume_from=token)


# --- what a page may not be


@EACH
def test_a_cursor_that_comes_back_raises_after_the_items_before_it(provider: str, row: PagedOperation) -> None:
    service = Service(provider, row, 40, 10)
    service.change = lambda page, answer: answer | (service.paging("10+/=") if page == 2 else {})
    got = []
    with pytest.raises(PaginationLoopError) as caught:
        got.extend(number(item) for item in pager(service))
    assert got == list(range(30))
    assert (caught.value.provider, caught.value.operation) == (provider, row.operation)


@EACH
@pytest.mark.parametrize("items", [{}, None, "none", 0, {"0": {"id": "0"}}])
def test_items_that_are_no_list_raise(provider: str, row: PagedOperation, items: Any) -> None:
    service = Service(provider, row, 9, 3, change=lambda page, answer: answer | {row.items: items})
    with pytest.raises(ResponseInvalidError, match=f"'{row.items}' is not a list"):
        list(pager(service))


@EACH
def test_a_missing_list_is_empty_on_sinch_and_an_error_elsewhere(provider: str, row: PagedOperation) -> None:
    def without(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in answer.items() if key != row.items or page != 1}

    service = Service(provider, row, 9, 3, change=without)
    if provider == "sinch":
        assert [number(item) for item in pager(service)] == [0, 1, 2, 6, 7, 8]
    else:
        with pytest.raises(ResponseInvalidError, match="is missing"):
            list(pager(service))


@EACH
def test_an_item_that_is_no_object_raises_and_can_be_left_behind(provider: str, row: PagedOperation) -> None:
    def spoilt(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        if page == 1:
            answer[row.items][1] = None
        return answer

    service = Service(provider, row, 9, 3, change=spoilt)
    got = []
    with pytest.raises(ResponseInvalidError, match="the item is a JSON null") as caught:
        got.extend(number(item) for item in pager(service))
    assert got == [0, 1, 2, 3]
    assert (caught.value.operation, caught.value.body) == (row.operation, "null")
    assert [number(item) for item in pager(service, resume_from=caught.value.resume_token)] == [5, 6, 7, 8]


@EACH
@pytest.mark.parametrize("cursor", [7, ["x"], {"x": 1}, True])
def test_a_cursor_that_is_no_string_raises(provider: str, row: PagedOperation, cursor: Any) -> None:
    def spoilt(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        key, _, inner = row.next_cursor.partition(".")
        answer[key] = {**answer[key], inner: cursor} if inner else cursor
        return answer

    with pytest.raises(ResponseInvalidError):
        list(pager(Service(provider, row, 9, 3, change=spoilt)))


SUNSHINE = [row for provider, row in ROWS if provider == "sunshine"]
DIXA = [row for provider, row in ROWS if provider == "dixa"]


@pytest.mark.parametrize("row", SUNSHINE, ids=lambda row: row.name)
def test_sunshine_promising_more_without_a_cursor_raises(row: PagedOperation) -> None:
    service = Service("sunshine", row, 9, 3, change=lambda page, answer: answer | {"meta": {"hasMore": True}})
    with pytest.raises(ResponseInvalidError, match="is no cursor"):
        list(pager(service))


@pytest.mark.parametrize("row", SUNSHINE, ids=lambda row: row.name)
@pytest.mark.parametrize("meta", [{"hasMore": False, "afterCursor": "x", "beforeCursor": "x"}, {}, None])
def test_sunshine_ends_where_there_is_no_more(row: PagedOperation, meta: Any) -> None:
    service = Service("sunshine", row, 9, 3, change=lambda page, answer: answer | {"meta": meta})
    assert len(list(pager(service))) == 3


@pytest.mark.parametrize("row", SUNSHINE, ids=lambda row: row.name)
def test_sunshine_goes_on_where_only_the_cursor_says_so(row: PagedOperation) -> None:
    def silent(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        answer["meta"].pop("hasMore")
        return answer

    assert len(list(pager(Service("sunshine", row, 9, 3, change=silent)))) == 9


@pytest.mark.parametrize("row", [*SUNSHINE, *DIXA], ids=lambda row: row.name)
def test_a_meta_that_is_no_object_raises(row: PagedOperation) -> None:
    provider = "sunshine" if row in SUNSHINE else "dixa"
    service = Service(provider, row, 9, 3, change=lambda page, answer: answer | {"meta": ["x"]})
    with pytest.raises(ResponseInvalidError, match="'meta' is not an object"):
        list(pager(service))


@pytest.mark.parametrize("row", DIXA, ids=lambda row: row.name)
@pytest.mark.parametrize(
    "link",
    [
        "https://dev.dixa.io/v1/x?pageKey=3%2B%2F%3D",
        "https://evil.example/v1/x?pageLimit=1&pageKey=3+/=&email=someone",
        "//evil.example?pageKey=3%2B/=",
        "?pageKey=3+/=",
        "http://[::1/v1?pageKey=3+/=",
    ],
)
def test_dixa_takes_the_key_and_keeps_host_and_filters(row: PagedOperation, link: str) -> None:
    def linked(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        return answer | ({"meta": {"next": link}} if page == 0 else {})

    service = Service("dixa", row, 9, 3, change=linked)
    if "[" in link:
        with pytest.raises(ResponseInvalidError, match="holds no pageKey"):
            list(pager(service))
        return
    assert [number(item) for item in pager(service)] == list(range(9))
    assert {request.url.host for request in service.requests} == {"dev.dixa.io"}
    assert len({request.url.path for request in service.requests}) == 1


@pytest.mark.parametrize("row", DIXA, ids=lambda row: row.name)
@pytest.mark.parametrize("link", ["/v1/x", "/v1/x?pageKey=", "/v1/x?pagekey=3", "nonsense"])
def test_dixa_promising_more_without_a_key_raises(row: PagedOperation, link: str) -> None:
    service = Service("dixa", row, 9, 3, change=lambda page, answer: answer | {"meta": {"next": link}})
    with pytest.raises(ResponseInvalidError, match="holds no pageKey"):
        list(pager(service))


@pytest.mark.parametrize("row", DIXA, ids=lambda row: row.name)
@pytest.mark.parametrize("meta", [None, {}, {"next": None}, {"next": ""}, {"previous": "/v1/x?pageKey=1"}])
def test_dixa_ends_without_a_next(row: PagedOperation, meta: Any) -> None:
    service = Service("dixa", row, 9, 3, change=lambda page, answer: answer | {"meta": meta})
    assert len(list(pager(service))) == 3


def test_sinch_conversations_tell_their_total() -> None:
    (row,) = [row for provider, row in ROWS if provider == "sinch" and row.name == "list_conversations"]
    service = Service("sinch", row, 9, 3, change=lambda page, answer: answer | {"total_size": 9})
    page = next(pager(service).pages())
    assert page.total_size == 9
    assert page.raw.total_size == 9


@EACH
@pytest.mark.parametrize("option", ["max_item", "on_problem"])
def test_an_option_that_is_none_is_refused(provider: str, row: PagedOperation, option: str) -> None:
    with pytest.raises(TypeError, match=f"unexpected paging argument '{option}'"):
        pager(Service(provider, row, 1, 1), **{option: 3})


def test_sinchs_conversations_are_the_clients_apps_where_nothing_is_said() -> None:
    (row,) = [row for provider, row in ROWS if provider == "sinch" and row.name == "list_conversations"]
    service = Service("sinch", row, 1, 1)
    conversations = client(service, "sinch").iterate.list_conversations
    list(conversations(only_active=True))
    list(conversations(only_active=True, contact_id="k1"))
    queries = [parse_qs(request.url.query.decode()) for request in service.requests]
    assert queries == [{"only_active": ["true"], "app_id": ["a1"]}, {"only_active": ["true"], "contact_id": ["k1"]}]
