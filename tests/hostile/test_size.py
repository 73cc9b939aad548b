"""Answers that are small on the wire and large in memory, or nested without end, are refused before they cost much."""

from __future__ import annotations

import gzip
import json
import tracemalloc
import zlib
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from faults.rawserver import RawServer, answer
from hostile.fields import nested, seconds
from hostile.harness import outcome

import trilogue
from trilogue import webhooks
from trilogue._http import body
from trilogue._internal import json_reader

if TYPE_CHECKING:
    from collections.abc import Iterator

MIB = 1024 * 1024


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer() as running:
        yield running


def list_queues(mode: str, url: str, **options: Any) -> Any:
    given = {"token": "t", "base_url": url, "max_attempts": 1, "rate_limit": None, **options}

    async def call() -> Any:
        async with trilogue.AsyncDixa(**given) as client:
            return await client.api.queues.list_queues()

    if mode == "async":
        return outcome(call)
    with trilogue.Dixa(**given) as client:
        return outcome(client.api.queues.list_queues)


both_modes = pytest.mark.parametrize("mode", ["sync", "async"])
BOMB = b'{"data": [' + b"{}," * (16 * MIB // 3) + b"{}]}"


@both_modes
@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_small_answer_that_decompresses_to_a_large_one_is_refused(coding: str, mode: str, server: RawServer) -> None:
    packed = gzip.compress(BOMB, mtime=0) if coding == "gzip" else zlib.compress(BOMB)
    assert len(packed) < 20_000
    server.script("/v1/queues", answer(200, packed, [("Content-Encoding", coding)]))
    found: list[Any] = []
    tracemalloc.start()
    took = seconds(lambda: found.append(list_queues(mode, server.url)), 0.5)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(found[0], trilogue.ResponseInvalidError)
    assert "100 times as large as its compressed form" in str(found[0])
    assert peak < 30 * MIB
    assert took < 0.5


@both_modes
def test_an_answer_with_too_many_values_is_refused_without_being_parsed(mode: str, server: RawServer) -> None:
    server.script("/v1/queues", answer(200, BOMB))
    found: list[Any] = []
    tracemalloc.start()
    took = seconds(lambda: found.append(list_queues(mode, server.url, max_response_bytes=64 * MIB)), 1)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(found[0], trilogue.ResponseInvalidError)
    assert f"more than {json_reader.MAX_VALUES:,} JSON values" in str(found[0])
    assert peak < 100 * MIB
    assert took < 1


@both_modes
def test_a_page_of_ordinary_text_is_read_however_well_it_compresses(mode: str, server: RawServer) -> None:
    """100 queues with the same words: 30 times as large as its compressed form; and 900 kB that are 500 times."""
    for count in (100, 3000):
        queues = [{"id": str(number), "name": "The same words again, and again. " * 8} for number in range(count)]
        packed = gzip.compress(json.dumps({"data": queues}).encode())
        server.script("/v1/queues", answer(200, packed, [("Content-Encoding", "gzip")]))
        assert len(list_queues(mode, server.url).data) == count
    assert body.RATIO_FLOOR == MIB


def test_a_long_answer_with_few_values_is_read() -> None:
    html = "<p style='margin:0,0'>Hello, world. {x}</p>" * 40_000
    assert json_reader.read_json(json.dumps({"data": [html] * 10}).encode())["data"][0] == html


@both_modes
@pytest.mark.parametrize("depth", [100, 400, 900, 100_000])
def test_an_answer_of_any_depth_is_read_or_is_a_typed_error(depth: int, mode: str, server: RawServer) -> None:
    text = '{"data": [' + '{"id": "q", "x": ' * depth + "1" + "}" * depth + "]}"
    server.script("/v1/queues", answer(200, text))
    found = list_queues(mode, server.url)
    assert repr(found)
    assert depth < 100_000 or isinstance(found, trilogue.ResponseInvalidError), found


@pytest.mark.parametrize("depth", [100, 340, 480])
def test_quotations_inside_each_other_are_read_or_a_typed_error(depth: int, server: RawServer) -> None:
    # json reads them, and three frames for each level are too many from 333 levels on.
    deep = '{"id": "m", "quotedMessage": {"type": "message", "message": ' * depth + "{}" + "}}" * depth
    server.script("/v2/apps/a/conversations/c/messages", answer(200, f'{{"messages": [{deep}, {{"id": "n"}}]}}'))
    with trilogue.Sunshine(app_id="a", key_id="k", secret="s", base_url=server.url, max_attempts=1) as client:
        for call in (
            lambda: client.api.messages.list_messages(conversation_id="c"),
            lambda: client.api.messages.with_raw_response.list_messages(conversation_id="c"),
        ):
            found = outcome(call)
            if depth > 300:
                assert isinstance(found, trilogue.ResponseInvalidError)
                assert "nested too deeply" in str(found)
                assert len(repr(vars(found))) < 20_000


def test_a_record_of_quotations_inside_each_other_keeps_its_neighbours() -> None:
    item: dict[str, Any] = {}
    for _ in range(340):
        item = {"id": "m", "quotedMessage": {"type": "message", "message": item}}
    page = httpx.MockTransport(lambda _: httpx.Response(200, json={"messages": [item, {"id": "n"}]}))
    with trilogue.Sunshine(app_id="a", subdomain="a", key_id="k", secret="s", http_client=page) as client:
        found = {message.id: message.problem for message in client.messages(conversation="c")}
    assert found["m"] == "it is nested too deeply"
    assert found.keys() == {"m", "n"}


SUNSHINE = webhooks.sunshine(secret="x" * 20)


@pytest.mark.parametrize("depth", [50, 300, 450, 900, 100_000])
def test_a_delivery_of_any_depth_is_read_or_rejected(depth: int) -> None:
    deep = '{"message": ' * depth + "1" + "}" * depth
    quoted = '{"id": "m", "quotedMessage": {"type": "message", "message": ' * (depth // 2) + "{}" + "}}" * (depth // 2)
    sinch = f'{{"message": {{"id": "m", "contact_message": {deep}}}}}'
    dixa = f'{{"event_id": "e", "event_fqn": "CONVERSATION_MESSAGE_ADDED", "data": {{"content": {deep}}}}}'
    bodies = {SUNSHINE: [], webhooks.sinch(secret="x"): [sinch], webhooks.dixa(secret="ab"): [dixa]}
    for message in (deep, quoted):
        payload = f'{{"conversation": {{"id": "c"}}, "message": {message}}}'
        bodies[SUNSHINE].append(f'{{"events": [{{"id": "e", "type": "conversation:message", "payload": {payload}}}]}}')
    for receiver, texts in bodies.items():
        for text in texts:
            found = outcome(lambda receiver=receiver, text=text: receiver.unsafe_parse(text.encode()))
            if isinstance(found, trilogue.WebhookInvalidError):
                continue
            for event in found:
                assert len(repr(event)) < 5000
                assert isinstance(event.message.text, str)
                assert repr(event.message)


def test_an_attachment_with_an_odd_url_does_not_stop_an_event() -> None:
    odd = [{"url": "//[x.pdf", "pretty_name": "//[x.pdf"}, {"url": "https://h]/y.png"}, {"url": "\ud83d"}]
    body_ = {
        "event_id": "e",
        "event_fqn": "CONVERSATION_MESSAGE_ADDED",
        "data": {"message_id": "m", "attachments": odd},
    }
    (event,) = webhooks.dixa(secret="ab").unsafe_parse(json.dumps(body_).encode())
    assert isinstance(event, webhooks.MessageEvent)
    assert [(file.name, file.media_type) for file in event.message.attachments] == [
        ("//[x.pdf", "application/pdf"),
        ("y.png", "image/png"),
        (None, None),
    ]
    content = {"type": "file", "mediaUrl": "//[x.pdf"}
    delivery = {
        "events": [
            {
                "id": "e",
                "type": "conversation:message",
                "payload": {"message": {"id": "m", "received": "2024-05-01T08:00:00Z", "content": content}},
            }
        ]
    }
    (event,) = SUNSHINE.unsafe_parse(json.dumps(delivery).encode())
    assert isinstance(event, webhooks.MessageEvent)
    assert event.message.attachments[0].url == "//[x.pdf"
    assert nested(3)
