"""``client.iterate``: a pager for each paged operation, over the generated clients and fake services."""

from __future__ import annotations

import inspect
import json
import re
from importlib import import_module, resources
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest
from support.paged_service import (
    ARGUMENTS,
    EACH_OPERATION,
    ROWS,
    PagedService,
    arguments,
    async_pager,
    item_number,
    pager,
)
from support.services import PROVIDERS, Recorder, async_client, client

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.providers._base.listing import PagedOperation

pytestmark = pytest.mark.anyio

SHAPES = [(0, 10), (1, 10), (3, 1), (10, 10), (20, 10), (23, 10), (7, 3)]
"""Items in total and on a page."""


def test_each_row_is_of_an_operation_that_is_paged() -> None:
    """Paged operations are those with a parameter, or a key of the body, that asks for a page.

    A document may have paged operations without a row: `make update` names them, and proposes the rows.
    """
    in_documents = {
        (provider, snake(operation["operationId"]))
        for provider in PROVIDERS
        for operation, parameters in operations(provider)
        if parameters & {"page", "pageKey", "pageLimit", "page_token", "page_size"}
    }
    assert ROWS
    assert {(provider, row.name) for provider, row in ROWS} <= in_documents


def operations(provider: str) -> Iterator[tuple[dict[str, Any], set[str]]]:
    """Each operation of a provider's document, and the names of its parameters and of its body's keys."""
    document = json.loads((resources.files(f"trilogue_{provider}") / "openapi.json").read_text())
    for path in document["paths"].values():
        for method, operation in path.items():
            if method in {"get", "put", "post", "delete", "patch"}:
                given = [*path.get("parameters", []), *operation.get("parameters", [])]
                content = operation.get("requestBody", {}).get("content", {})
                body = resolved(document, content.get("application/json", {}).get("schema", {}))
                names = {resolved(document, parameter)["name"] for parameter in given}
                yield operation, names | body.get("properties", {}).keys()


def resolved(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    """A value of a document, or the value that its ``$ref`` names."""
    found: Any = document
    for key in value.get("$ref", "").removeprefix("#/").split("/"):
        found = found[key] if key else value
    return found


def snake(operation_id: str) -> str:
    """The generated method's name: ``list_messages`` for ``Messages_ListMessages``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", operation_id.rpartition("_")[2]).lower()


def generated(provider: str, row: PagedOperation) -> Any:
    """The generated method of an operation."""
    tag = row.operation.partition(".")[0]
    api = import_module(f"trilogue_{provider}.api").Api(None)
    return getattr(getattr(api, tag), row.name)


@EACH_OPERATION
def test_a_pager_takes_the_arguments_of_its_operation_and_the_list_options(provider: str, row: PagedOperation) -> None:
    paging = {"page", "page_key", "page_limit", "page_token", "page_size"}
    per_call = {"timeout", "extra_headers", "extra_query", "extra_body"}
    parameters = inspect.signature(generated(provider, row)).parameters
    expected = set(parameters) - paging - per_call
    required = {name for name in expected if parameters[name].default is inspect.Parameter.empty}
    for make in (client, async_client):
        iterate = make(Recorder(), provider).iterate
        taken = set(inspect.signature(getattr(iterate, row.name)).parameters)
        window = {"since", "until"} if row.time else set[str]()
        options = {"page_size", "max_items", "resume_from", "prefetch"} | window
        # An optional argument that a later document adds is proposed by `make update`.
        assert required | options <= taken <= expected | options


@EACH_OPERATION
@pytest.mark.parametrize("option", ["max_item", "on_problem"])
def test_an_unknown_argument_raises_type_error(provider: str, row: PagedOperation, option: str) -> None:
    with pytest.raises(TypeError, match=f"unexpected keyword argument '{option}'"):
        pager(PagedService(provider, row, 1, 1), **{option: 3})


@EACH_OPERATION
@pytest.mark.parametrize(("total", "size"), SHAPES)
def test_a_pager_gives_every_item_once_and_in_order(provider: str, row: PagedOperation, total: int, size: int) -> None:
    service = PagedService(provider, row, total, size)
    assert [item_number(item) for item in pager(service)] == list(range(total))
    assert len(service.requests) == max(1, -(-total // size))


@EACH_OPERATION
@pytest.mark.parametrize(("total", "size"), [(0, 10), (23, 10)])
async def test_an_async_pager_gives_the_same_items(provider: str, row: PagedOperation, total: int, size: int) -> None:
    service = PagedService(provider, row, total, size)
    assert [item_number(item) async for item in async_pager(service)] == list(range(total))


@EACH_OPERATION
def test_items_are_models_of_the_provider(provider: str, row: PagedOperation) -> None:
    item = pager(PagedService(provider, row, 1, 1)).first()
    assert type(item).__module__.startswith(f"trilogue_{provider}.models")


@EACH_OPERATION
def test_every_page_is_requested_with_cursor_size_and_filters(provider: str, row: PagedOperation) -> None:
    service = PagedService(provider, row, 9, 3)
    assert len(list(pager(service, page_size=3))) == 9
    queries = [service.page_of(request) for request in service.requests]
    assert [query.pop(row.cursor, None) for query in queries] == [None, ["3+/="], ["6+/="]]
    sizes = [query.pop(row.size, None) for query in queries]
    assert sizes == [None if row.fixed_size else [3] if row.in_body else ["3"]] * 3
    assert queries[0] == queries[1] == queries[2]
    first = service.requests[0]
    for request in service.requests:
        assert (request.method, request.url.host, request.url.path) == (first.method, first.url.host, first.url.path)
        assert row.in_body or request.content == first.content
    if not arguments(service):
        assert queries[0] == {}


def test_filters_are_sent_under_the_services_names() -> None:
    seen = {}
    for provider, row in ROWS:
        service = PagedService(provider, row, 1, 1)
        list(pager(service))
        seen[f"{provider}.{row.name}"] = parse_qs(service.requests[0].url.query.decode())
    assert seen["sunshine.list_conversations"] == {"filter[userId]": ["u1"]}
    assert seen["sunshine.list_integrations"] == {"filter[types]": ["custom,web"]}
    assert seen["dixa.search_conversations"] == {"query": ["tent & pole"], "exactMatch": ["true"]}
    assert seen["sinch.list_conversations"] == {"only_active": ["false"], "app_id": ["a1"]}
    assert set(ARGUMENTS) <= set(seen)


@EACH_OPERATION
def test_page_size_out_of_range_raises(provider: str, row: PagedOperation) -> None:
    service = PagedService(provider, row, 1, 1)
    too_large = [row.max_size + 1] if row.max_size else []
    for size in [0, -1, *too_large]:
        with pytest.raises(ValueError, match="page_size must be between 1 and"):
            pager(service, page_size=size)
    pager(service, page_size=row.max_size or 100_000)


def test_sinch_conversations_pages_have_a_total_size() -> None:
    (row,) = [row for provider, row in ROWS if provider == "sinch" and row.name == "list_conversations"]
    service = PagedService("sinch", row, 9, 3, change=lambda page, answer: answer | {"total_size": 9})
    page = next(pager(service).pages())
    assert page.total_size == 9
    assert page.raw.total_size == 9


def test_sinch_conversations_are_the_clients_apps_by_default() -> None:
    (row,) = [row for provider, row in ROWS if provider == "sinch" and row.name == "list_conversations"]
    service = PagedService("sinch", row, 1, 1)
    conversations = client(service, "sinch").iterate.list_conversations
    list(conversations(only_active=True))
    list(conversations(only_active=True, contact_id="k1"))
    queries = [parse_qs(request.url.query.decode()) for request in service.requests]
    assert queries == [{"only_active": ["true"], "app_id": ["a1"]}, {"only_active": ["true"], "contact_id": ["k1"]}]
