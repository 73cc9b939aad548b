"""Pagers of ``client.iterate`` over answers that end a listing, or that are not pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from support.paged_service import EACH_OPERATION, ROWS, PagedService, item_number, pager

from trilogue import PaginationLoopError, ResponseInvalidError

if TYPE_CHECKING:
    from trilogue.providers._base.listing import PagedOperation


@EACH_OPERATION
def test_a_repeated_cursor_raises_after_the_items_before_it(provider: str, row: PagedOperation) -> None:
    service = PagedService(provider, row, 40, 10)
    service.change = lambda page, answer: answer | (service.page_fields("10+/=") if page == 2 else {})
    got = []
    with pytest.raises(PaginationLoopError) as caught:
        got.extend(item_number(item) for item in pager(service))
    assert got == list(range(30))
    assert (caught.value.provider, caught.value.operation) == (provider, row.operation)


@EACH_OPERATION
@pytest.mark.parametrize("items", [{}, None, "none", 0, {"0": {"id": "0"}}])
def test_items_that_are_not_a_list_raise(provider: str, row: PagedOperation, items: Any) -> None:
    service = PagedService(provider, row, 9, 3, change=lambda page, answer: answer | {row.items: items})
    with pytest.raises(ResponseInvalidError, match=f"'{row.items}' is not a list"):
        list(pager(service))


@EACH_OPERATION
def test_a_missing_list_is_an_empty_page_on_sinch_and_an_error_elsewhere(provider: str, row: PagedOperation) -> None:
    def without(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in answer.items() if key != row.items or page != 1}

    service = PagedService(provider, row, 9, 3, change=without)
    if provider == "sinch":
        assert [item_number(item) for item in pager(service)] == [0, 1, 2, 6, 7, 8]
    else:
        with pytest.raises(ResponseInvalidError, match="is missing"):
            list(pager(service))


@EACH_OPERATION
def test_an_item_that_is_not_an_object_raises_and_can_be_skipped(provider: str, row: PagedOperation) -> None:
    def spoilt(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        if page == 1:
            answer[row.items][1] = None
        return answer

    service = PagedService(provider, row, 9, 3, change=spoilt)
    got = []
    with pytest.raises(ResponseInvalidError, match="the item is a JSON null") as caught:
        got.extend(item_number(item) for item in pager(service))
    assert got == [0, 1, 2, 3]
    assert (caught.value.operation, caught.value.body) == (row.operation, "null")
    assert [item_number(item) for item in pager(service, resume_from=caught.value.resume_token)] == [5, 6, 7, 8]


@EACH_OPERATION
@pytest.mark.parametrize("cursor", [7, ["x"], {"x": 1}, True])
def test_a_cursor_that_is_not_a_string_raises(provider: str, row: PagedOperation, cursor: Any) -> None:
    def spoilt(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        key, _, inner = row.next_cursor.partition(".")
        answer[key] = {**answer[key], inner: cursor} if inner else cursor
        return answer

    with pytest.raises(ResponseInvalidError):
        list(pager(PagedService(provider, row, 9, 3, change=spoilt)))


SUNSHINE = [row for provider, row in ROWS if provider == "sunshine"]
DIXA = [row for provider, row in ROWS if provider == "dixa"]


@pytest.mark.parametrize("row", SUNSHINE, ids=lambda row: row.name)
def test_sunshine_has_more_without_a_cursor_raises(row: PagedOperation) -> None:
    service = PagedService("sunshine", row, 9, 3, change=lambda page, answer: answer | {"meta": {"hasMore": True}})
    with pytest.raises(ResponseInvalidError, match="is no cursor"):
        list(pager(service))


@pytest.mark.parametrize("row", SUNSHINE, ids=lambda row: row.name)
@pytest.mark.parametrize("meta", [{"hasMore": False, "afterCursor": "x", "beforeCursor": "x"}, {}, None])
def test_sunshine_has_more_false_ends_the_listing(row: PagedOperation, meta: Any) -> None:
    service = PagedService("sunshine", row, 9, 3, change=lambda page, answer: answer | {"meta": meta})
    assert len(list(pager(service))) == 3


@pytest.mark.parametrize("row", SUNSHINE, ids=lambda row: row.name)
def test_sunshine_cursor_without_has_more_continues_the_listing(row: PagedOperation) -> None:
    def silent(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        answer["meta"].pop("hasMore")
        return answer

    assert len(list(pager(PagedService("sunshine", row, 9, 3, change=silent)))) == 9


@pytest.mark.parametrize("row", [*SUNSHINE, *DIXA], ids=lambda row: row.name)
def test_meta_that_is_not_an_object_raises(row: PagedOperation) -> None:
    provider = "sunshine" if row in SUNSHINE else "dixa"
    service = PagedService(provider, row, 9, 3, change=lambda page, answer: answer | {"meta": ["x"]})
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
def test_dixa_takes_only_the_key_from_the_next_link(row: PagedOperation, link: str) -> None:
    def linked(page: int, answer: dict[str, Any]) -> dict[str, Any]:
        return answer | ({"meta": {"next": link}} if page == 0 else {})

    service = PagedService("dixa", row, 9, 3, change=linked)
    if "[" in link:
        with pytest.raises(ResponseInvalidError, match="has no pageKey"):
            list(pager(service))
        return
    assert [item_number(item) for item in pager(service)] == list(range(9))
    assert {request.url.host for request in service.requests} == {"dev.dixa.io"}
    assert len({request.url.path for request in service.requests}) == 1


@pytest.mark.parametrize("row", DIXA, ids=lambda row: row.name)
@pytest.mark.parametrize("link", ["/v1/x", "/v1/x?pageKey=", "/v1/x?pagekey=3", "nonsense"])
def test_dixa_next_link_without_a_key_raises(row: PagedOperation, link: str) -> None:
    service = PagedService("dixa", row, 9, 3, change=lambda page, answer: answer | {"meta": {"next": link}})
    with pytest.raises(ResponseInvalidError, match="has no pageKey"):
        list(pager(service))


@pytest.mark.parametrize("row", DIXA, ids=lambda row: row.name)
@pytest.mark.parametrize("meta", [None, {}, {"next": None}, {"next": ""}, {"previous": "/v1/x?pageKey=1"}])
def test_dixa_listing_ends_without_a_next_link(row: PagedOperation, meta: Any) -> None:
    service = PagedService("dixa", row, 9, 3, change=lambda page, answer: answer | {"meta": meta})
    assert len(list(pager(service))) == 3
