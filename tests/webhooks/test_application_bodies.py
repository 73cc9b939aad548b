"""How the applications read a delivery's body: by its length, in parts, in chunks, and where it is cut off."""

from __future__ import annotations

import asyncio
import io

import pytest
from webhooks.deliveries import BODIES, Handler
from webhooks.signing import SERVICES, SUNSHINE

from trilogue import webhooks


def through_wsgi(body: bytes, environ: dict[str, object], **options: int) -> tuple[str, list[str]]:
    """What a body is answered with whose length the environment states or leaves out, and the texts handled."""
    handler = Handler()
    statuses: list[str] = []
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/sunshine",
        "HTTP_X_API_KEY": SUNSHINE.secret,
        "wsgi.input": io.BytesIO(body),
        **environ,
    }
    application = webhooks.wsgi({"/sunshine": SUNSHINE.receiver(**options)}, handler)
    application(environ, lambda status, _: statuses.append(status))
    return statuses[0], handler.texts


@pytest.mark.parametrize("length", ["", "-1", "many"])
def test_wsgi_without_a_length_reads_no_body(length):
    assert through_wsgi(BODIES["sunshine"], {"CONTENT_LENGTH": length}) == ("400 Bad Request", [])


IN_CHUNKS = {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}


def test_wsgi_reads_a_body_in_chunks_to_its_end_where_the_server_shows_it():
    assert through_wsgi(BODIES["sunshine"], IN_CHUNKS) == ("200 OK", ["Where is my parcel?"])


def test_wsgi_reads_a_body_in_chunks_up_to_the_limit():
    status, texts = through_wsgi(BODIES["sunshine"], IN_CHUNKS, max_body_bytes=100)
    assert (status[:3], texts) == ("413", [])


@pytest.mark.parametrize(
    ("environ", "status"),
    [
        ({"HTTP_TRANSFER_ENCODING": "chunked"}, "411 Length Required"),
        ({"CONTENT_LENGTH": str(len(BODIES["sunshine"]) + 1)}, "408 Request Timeout"),
    ],
    ids=["chunks without an end", "cut off"],
)
def test_a_body_that_wsgi_cannot_read_whole_gets_an_answer_after_which_sunshine_delivers_again(environ, status):
    assert through_wsgi(BODIES["sunshine"], environ) == (status, [])


def test_asgi_reads_a_body_in_parts_and_stops_at_the_limit():
    receiver = SUNSHINE.receiver(max_body_bytes=10)
    parts = iter([{"type": "http.request", "body": b"12345", "more_body": True}] * 1000)
    sent, taken = [], []

    async def receive():
        taken.append(1)
        return next(parts)

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/sunshine",
        "headers": [(b"x-api-key", SUNSHINE.secret.encode())],
    }
    asyncio.run(webhooks.asgi({"/sunshine": receiver}, Handler().call_async)(scope, receive, send))
    assert sent[0]["status"] == 413
    assert len(taken) == 3


def test_asgi_rejects_a_body_that_was_cut_off():
    body = BODIES["sinch"]
    parts = iter([{"type": "http.request", "body": body[:50], "more_body": True}, {"type": "http.disconnect"}])
    sent = []

    async def receive():
        return next(parts)

    async def send(message):
        sent.append(message)

    service = SERVICES[2]
    headers = [(name.encode(), value.encode()) for name, value in service.headers(body).items()]
    scope = {"type": "http", "method": "POST", "path": "/sinch", "headers": headers}
    asyncio.run(webhooks.asgi({"/sinch": service.receiver()}, Handler().call_async)(scope, receive, send))
    assert sent[0]["status"] == 408
