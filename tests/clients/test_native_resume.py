"""Pagers of ``client.iterate`` after errors, and resume tokens."""

from __future__ import annotations

import inspect
from base64 import b64decode
from inspect import Parameter
from typing import TYPE_CHECKING

import pytest
from support.paged_service import EACH_OPERATION, ROWS, PagedService, arguments, async_pager, error, item_number, pager
from support.services import client

from trilogue import InternalServerError

if TYPE_CHECKING:
    from trilogue.providers._base.listing import PagedOperation

pytestmark = pytest.mark.anyio


@EACH_OPERATION
def test_errors_of_a_page_are_retried(provider: str, row: PagedOperation) -> None:
    service = PagedService(provider, row, 40, 10, faults={2: [error(503), error(429)]})
    assert [item_number(item) for item in pager(service)] == list(range(40))
    assert len(service.requests) == 6


@EACH_OPERATION
def test_iteration_can_be_resumed_from_an_error(provider: str, row: PagedOperation) -> None:
    service = PagedService(provider, row, 40, 10, faults={2: [error(503), error(503), error(503)]})
    got = []
    with pytest.raises(InternalServerError) as caught:
        got.extend(item_number(item) for item in pager(service))
    assert got == list(range(20))
    assert caught.value.operation == row.operation
    got += [item_number(item) for item in pager(service, resume_from=caught.value.resume_token)]
    assert got == list(range(40))


@EACH_OPERATION
def test_resuming_after_any_page_gives_each_item_once(provider: str, row: PagedOperation) -> None:
    for stop in range(3):
        service = PagedService(provider, row, 23, 10)
        pages = pager(service).pages()
        before = [page for page, _ in zip(pages, range(stop + 1), strict=False)]
        pages.close()
        after = list(pager(service, resume_from=before[-1].resume_token))
        given = [item_number(item) for page in before for item in page] + [item_number(item) for item in after]
        assert given == list(range(23))


@EACH_OPERATION
async def test_an_async_pager_resumes_from_a_sync_pagers_token(provider: str, row: PagedOperation) -> None:
    service = PagedService(provider, row, 23, 10)
    page = next(pager(service).pages())
    after = [item_number(item) async for item in async_pager(service, resume_from=page.resume_token)]
    assert after == list(range(10, 23))


@EACH_OPERATION
def test_filters_that_are_left_out_come_from_the_resume_token(provider: str, row: PagedOperation) -> None:
    service = PagedService(provider, row, 23, 10)
    token = next(pager(service).pages()).resume_token
    resume = getattr(client(service, provider).iterate, row.name)
    parameters = inspect.signature(resume).parameters
    required = {
        name: value for name, value in arguments(service).items() if parameters[name].default is Parameter.empty
    }
    assert [item_number(item) for item in resume(**required, resume_from=token)] == list(range(10, 23))
    first, second, third = service.requests
    assert service.page_of(second) == service.page_of(first) | {row.cursor: ["10+/="]}
    assert row.in_body or third.content == second.content == first.content


@EACH_OPERATION
def test_a_resume_token_holds_no_credential(provider: str, row: PagedOperation) -> None:
    token = next(pager(PagedService(provider, row, 23, 10)).pages()).resume_token
    packed = token.removeprefix("tri1.")
    held = b64decode(packed + "==", altchars=b"-_").decode()
    assert row.name in held
    assert "classified" not in held


@EACH_OPERATION
def test_a_resume_token_is_rejected_by_every_other_operation(provider: str, row: PagedOperation) -> None:
    token = next(pager(PagedService(provider, row, 23, 10)).pages()).resume_token
    for other_provider, other in ROWS:
        if (other_provider, other) != (provider, row):
            with pytest.raises(ValueError, match="resume_from belongs to"):
                pager(PagedService(other_provider, other, 1, 1), resume_from=token)
