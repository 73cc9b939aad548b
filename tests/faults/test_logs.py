"""What the library logs, and what it leaves of httpx's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
from faults.clients import run, settings
from faults.rawserver import RawServer, answer, reset
from faults.schemes import TOKEN_PATH

if TYPE_CHECKING:
    import pytest

PATH = "/v1/thing"


def test_logs_are_silent_by_default(server: RawServer, capfd: pytest.CaptureFixture[str]) -> None:
    server.script(PATH, answer(500))
    run("sync", settings("dixa", server.url), "GET", PATH)
    assert capfd.readouterr() == ("", "")


def test_each_attempt_logs_one_line(server: RawServer, all_logs: pytest.LogCaptureFixture) -> None:
    server.script(
        TOKEN_PATH,
        answer(200, {"access_token": "first"}),
        answer(200, {"access_token": "second"}),
    )
    server.script(PATH, answer(429, b"", [("Retry-After", "1")]), answer(401), reset, answer(200, {}))
    operation = {"operation": "messages.list_messages"}
    run("sync", settings("sinch", server.url), "GET", PATH, params={"q": "sue"}, extensions=operation)
    assert [record.getMessage() for record in all_logs.records if record.name == "trilogue"] == [
        "sinch POST auth.token: attempt 1, 200",
        "sinch GET messages.list_messages: attempt 1, 429, next in 1.20 s",
        "sinch GET messages.list_messages: attempt 2, 401, repeated with new credentials",
        "sinch POST auth.token: attempt 1, 200",
        "sinch GET messages.list_messages: attempt 3, lost, next in 0.20 s",
        "sinch GET messages.list_messages: attempt 4, 200",
    ]


def test_httpx_logs_the_queries_of_other_clients(server: RawServer, all_logs: pytest.LogCaptureFixture) -> None:
    server.script(PATH, answer(200, {}))
    httpx.get(server.url + PATH + "?mine=1", trust_env=False)
    assert any("?mine=1" in record.getMessage() for record in all_logs.records if record.name == httpx.__name__)
