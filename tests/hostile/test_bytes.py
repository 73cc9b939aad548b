"""Bytes of any kind and without end, in the place of an answer, a delivery or a vendor's document."""

from __future__ import annotations

import os
import tempfile
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from faults.rawserver import RawServer
from hostile.harness import outcome
from hypothesis import given, settings
from hypothesis import strategies as st
from support.services import PROVIDERS, async_client, client

import trilogue
from pipeline.document.read import read_document
from pipeline.errors import PipelineError
from trilogue import webhooks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from faults.rawserver import Behaviour, Connection, Received

EXAMPLES = int(os.environ.get("TRILOGUE_FUZZ", "0"))
FEW = settings(max_examples=EXAMPLES or 25, derandomize=not EXAMPLES, database=None)
MIB = 1024 * 1024
DEEP = 10 * MIB

_HTTP = (
    *(b"HTTP/1.1 ", b"HTTP/1.0 ", b"HTTP/9.9 ", b"200", b"204", b"100", b"304", b"999", b" OK", b"\r\n", b"\n", b"\r"),
    *(
        b"Content-Length: ",
        b"Transfer-Encoding: chunked",
        b"Content-Encoding: gzip",
        b"Connection: close",
        b"Upgrade: ",
    ),
    *(
        b"-1",
        b"0",
        b"5",
        b"99999999999999999999",
        b": ",
        b" ",
        b"\x00",
        b"\xff\xfe",
        b"a",
        b";",
        b"{}",
        b'{"data": []}',
    ),
)
_JSON = (
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b",",
    b'"',
    b"data",
    b'"data"',
    b"null",
    b"1e999",
    b"-",
    b"\\u",
    b"d83d",
    b"\xff",
)
PIECES = st.lists(st.sampled_from(_HTTP) | st.binary(max_size=6), max_size=12).map(b"".join)
BODIES = st.lists(st.sampled_from(_JSON) | st.binary(max_size=4), max_size=12).map(b"".join)
CODINGS = st.sampled_from(("", "gzip", "deflate", "identity", "br", "gzip, gzip", "x" * 100, "gzip;q=0"))


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> None:
    """Say how many cases a test generates, for the table of `make proof`."""
    record_property("cases", FEW.max_examples)


@pytest.fixture(scope="module")
def server() -> Iterator[RawServer]:
    with RawServer() as running:
        yield running


def sending(data: bytes) -> Behaviour:
    def behave(connection: Connection, received: Received) -> bool:
        connection.send(data)
        connection.close()
        return False

    return behave


def flooding(head: bytes, piece: bytes) -> Behaviour:
    """Send `piece` without a pause until the client closes the connection."""

    def behave(connection: Connection, received: Received) -> bool:
        try:
            connection.send(head)
            while connection.pause(0):
                connection.send(piece)
        except OSError:
            pass
        return False

    return behave


def list_queues(mode: str, url: str, **options: Any) -> Any:
    given_ = {"token": "t", "base_url": url, "max_attempts": 1, "rate_limit": None, **options}

    async def call() -> Any:
        async with trilogue.AsyncDixa(**given_) as service:
            return await service.api.queues.list_queues()

    if mode == "async":
        return outcome(call)
    with trilogue.Dixa(**given_) as service:
        return outcome(service.api.queues.list_queues)


@pytest.mark.usefixtures("counted")
@FEW
@given(data=st.tuples(st.sampled_from((b"", b"HTTP/1.1 200 OK\r\n")), PIECES).map(b"".join))
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_any_bytes_on_the_connection_are_an_answer_or_a_typed_error(mode: str, data: bytes, server: RawServer) -> None:
    server.script("/v1/queues", sending(data))
    found = list_queues(mode, server.url, total_timeout=5)
    assert isinstance(found, trilogue.TrilogueError) or found.to_dict() is not None


LISTS = {
    "sunshine": lambda service: service.api.users.list_users(filter_={"identities.email": "a@b.c"}),
    "dixa": lambda service: service.api.queues.list_queues(),
    "sinch": lambda service: service.api.contacts.list_contacts(),
}


@pytest.mark.usefixtures("counted")
@FEW
@given(content=BODIES, coding=CODINGS, status=st.sampled_from((200, 201, 204, 299, 400, 404, 500)))
@pytest.mark.parametrize("provider", PROVIDERS)
def test_any_bytes_in_a_body_are_an_answer_or_a_typed_error(
    provider: str, content: bytes, coding: str, status: int
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        # A stream: httpx would decode the bytes where the test makes them, and not where they are read.
        headers = {"Content-Encoding": coding} if coding else {}
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(content))

    with client(answer, provider, max_attempts=1) as service:
        found = outcome(lambda: LISTS[provider](service))
    assert isinstance(found, trilogue.TrilogueError) or found.to_dict() is not None

    async def call() -> Any:
        async with async_client(answer, provider, max_attempts=1) as service:
            return await LISTS[provider](service)

    assert type(outcome(call)) is type(found)


FLOODS = {
    "headers": flooding(b"HTTP/1.1 200 OK\r\n", b"X-More: and more\r\n" * 500),
    "one header": flooding(b"HTTP/1.1 200 OK\r\nX-Long: ", b"and more " * 1000),
    "a status line": flooding(b"HTTP/1.1 200 ", b"OK" * 5000),
    "informational answers": flooding(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 200),
    "empty lines": flooding(b"", b"\r\n" * 5000),
    "a chunk's extension": flooding(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;", b"and=more;" * 1000),
    "chunks of one byte": flooding(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n[\r\n" * 2000),
    "trailers": flooding(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X-More: more\r\n" * 500),
}


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("flood", FLOODS)
def test_an_answer_without_end_is_a_typed_error_in_bounded_memory(flood: str, mode: str) -> None:
    with RawServer() as server:
        server.script("/v1/queues", FLOODS[flood])
        tracemalloc.start()
        try:
            found = list_queues(mode, server.url, total_timeout=0.3, max_response_bytes=MIB // 8)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert isinstance(found, trilogue.APIConnectionError | trilogue.ResponseInvalidError), found
    assert peak < 20 * MIB


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_ten_megabytes_of_nesting_are_a_typed_error(opening: bytes) -> None:
    deep = opening * (DEEP // len(opening))
    with client(
        lambda _: httpx.Response(200, content=deep), "dixa", max_attempts=1, max_response_bytes=DEEP
    ) as service:
        found = outcome(service.api.queues.list_queues)
    assert isinstance(found, trilogue.ResponseInvalidError)
    for receiver in (webhooks.sunshine(secret="x" * 20), webhooks.dixa(secret="ab"), webhooks.sinch(secret="x")):
        assert isinstance(outcome(lambda receiver=receiver: receiver.unsafe_parse(deep)), trilogue.WebhookInvalidError)


_YAML = (
    *(
        "openapi: 3.0.3\n",
        "paths:\n",
        "  /a: ",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        "&a ",
        "*a",
        "!!python/object:os.x ",
        "<<: ",
    ),
    *(
        '"',
        "'",
        "|\n",
        ">\n",
        "#",
        "%YAML 1.1\n",
        "---\n",
        "\t",
        "\x00",
        "\ud83d",
        "9" * 500,
        "1e999",
        "2024-13-45",
        "? ",
    ),
)


def reading(content: bytes) -> None:
    """Read a document: it is an object, or the error is one of the pipeline's."""
    with tempfile.TemporaryDirectory() as folder:
        candidate = Path(folder) / "vendor.yaml"
        candidate.write_bytes(content)
        try:
            document = read_document(candidate)
        except PipelineError:
            return
    assert isinstance(document, dict)


@pytest.mark.usefixtures("counted")
@FEW
@given(pieces=st.lists(st.sampled_from(_YAML) | st.text(max_size=4), max_size=12))
def test_any_text_as_a_document_is_an_error_of_the_pipelines(pieces: list[str]) -> None:
    reading("".join(pieces).encode("utf-8", "surrogatepass"))


@pytest.mark.usefixtures("counted")
@FEW
@given(content=st.binary(max_size=40))
def test_any_bytes_as_a_document_are_an_error_of_the_pipelines(content: bytes) -> None:
    reading(content)


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
def test_a_document_of_megabytes_of_nesting_is_an_error_of_the_pipelines(opening: bytes) -> None:
    reading(opening * (DEEP // len(opening)))
