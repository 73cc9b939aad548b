"""The two example applications, called as a server calls them."""

from __future__ import annotations

import asyncio
import io
import json
import wsgiref.validate

import httpx
import pytest
from webhooks import dixa_samples, sinch_samples, sunshine_samples
from webhooks.asgi_receiver import asgi_receiver
from webhooks.signing import EVERY_SERVICE, SERVICES, SUNSHINE, Service
from webhooks.wsgi_receiver import wsgi_receiver

from trilogue.webhooks import Event, MemoryReplayStore

BODIES = {
    "sunshine": json.dumps(sunshine_samples.delivery(sunshine_samples.event("conversation:message"))).encode(),
    "dixa": json.dumps(dixa_samples.delivery("CONVERSATION_MESSAGE_ADDED", dixa_samples.MESSAGE)).encode(),
    "sinch": json.dumps(sinch_samples.delivery("message", sinch_samples.MESSAGE)).encode(),
}


class Handler:
    """Collects events; the calls whose numbers are in `fails_at` fail, counted from 1."""

    def __init__(self) -> None:
        self.handled: list[Event] = []
        self.calls = 0
        self.fails_at: set[int] = set()

    def __call__(self, event: Event) -> None:
        self.calls += 1
        if self.calls in self.fails_at:
            raise ConnectionError("the database is unreachable")
        self.handled.append(event)

    @property
    def texts(self) -> list[str]:
        return [event.message.text for event in self.handled]

    async def call_async(self, event: Event) -> None:
        await asyncio.sleep(0)
        self(event)


def through_wsgi(receivers, handler: Handler):
    application = wsgiref.validate.validator(wsgi_receiver(receivers, handler))

    def post(path: str, body: bytes, headers: list[tuple[str, str]]) -> int:
        environ = {
            "REQUEST_METHOD": "POST",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        for name, value in headers:
            key = "HTTP_" + name.upper().replace("-", "_")
            environ[key] = f"{environ[key]},{value}" if key in environ else value
        statuses = []
        answer = application(
            environ, lambda status, headers, exc_info=None: statuses.append(status) or (lambda _: None)
        )
        assert b"".join(answer) == b""
        answer.close()
        return int(statuses[0].split()[0])

    return post


def through_asgi(receivers, handler: Handler):
    application = asgi_receiver(receivers, handler.call_async)

    def post(path: str, body: bytes, headers: list[tuple[str, str]]) -> int:
        async def send() -> int:
            async with httpx.AsyncClient(
                transport=httpx.ASGITransport(application), base_url="http://127.0.0.1"
            ) as client:
                return (await client.post(path, content=body, headers=headers)).status_code

        return asyncio.run(send())

    return post


class Site:
    def __init__(self, through, **options) -> None:
        self.handler = Handler()
        receivers = {f"/{s.name}": s.receiver(replays=MemoryReplayStore(), **options) for s in SERVICES}
        self.post = through(receivers, self.handler)

    def deliver(self, service: Service, **options) -> int:
        body = BODIES[service.name]
        return self.post(f"/{service.name}", body, list(service.headers(body, **options).items()))


BOTH = pytest.mark.parametrize("through", [through_wsgi, through_asgi], ids=["wsgi", "asgi"])


@BOTH
@EVERY_SERVICE
def test_a_genuine_delivery_is_handled_once_and_answered_with_200_every_time(through, service):
    site = Site(through)
    assert [site.deliver(service) for _ in range(3)] == [200, 200, 200]
    assert site.handler.texts == ["Where is my parcel?"]


@BOTH
@EVERY_SERVICE
def test_a_forged_delivery_is_answered_with_401_and_not_handled(through, service):
    site = Site(through)
    assert site.deliver(service, secret=service.other_secret) == 401
    assert site.post(f"/{service.name}", BODIES[service.name], []) == 401
    assert site.handler.texts == []


@BOTH
@EVERY_SERVICE
def test_an_event_that_cannot_be_handled_is_answered_with_500_and_handled_on_the_next_attempt(through, service):
    site = Site(through)
    site.handler.fails_at = {1, 2}
    assert [site.deliver(service) for _ in range(4)] == [500, 500, 200, 200]
    assert site.handler.texts == ["Where is my parcel?"]


@BOTH
def test_after_a_failure_only_the_remaining_events_are_handled_again(through):
    site = Site(through)
    events = [sunshine_samples.event("conversation:message", id=str(n)) for n in range(4)]
    body, headers = json.dumps(sunshine_samples.delivery(*events)).encode(), list(SUNSHINE.headers(b"").items())
    site.handler.fails_at = {3}
    assert [site.post("/sunshine", body, headers) for _ in range(2)] == [500, 200]
    assert [event.id for event in site.handler.handled] == ["0", "1", "2", "3"]


@BOTH
@EVERY_SERVICE
def test_a_body_over_the_limit_is_answered_with_413(through, service):
    assert Site(through, max_body_bytes=100).deliver(service) == 413


@BOTH
@EVERY_SERVICE
def test_a_header_sent_twice_is_rejected(through, service):
    site = Site(through)
    headers = list(service.headers(BODIES[service.name]).items())
    assert site.post(f"/{service.name}", BODIES[service.name], [*headers, headers[0]]) == 401


@BOTH
def test_another_path_is_not_found(through):
    assert Site(through).post("/elsewhere", b"{}", []) == 404


@pytest.mark.parametrize("length", ["", "-1", "many"])
def test_wsgi_without_a_length_reads_no_body(length):
    environ = {"PATH_INFO": "/sunshine", "CONTENT_LENGTH": length, "wsgi.input": io.BytesIO(b"{}")}
    environ["HTTP_X_API_KEY"] = SUNSHINE.secret
    statuses = []
    wsgi_receiver({"/sunshine": SUNSHINE.receiver()}, Handler())(environ, lambda status, _: statuses.append(status))
    assert statuses == ["400 Bad Request"]


def test_asgi_reads_a_body_in_parts_and_stops_at_the_limit():
    receiver = SUNSHINE.receiver(max_body_bytes=10)
    parts = iter([{"type": "http.request", "body": b"12345", "more_body": True}] * 1000)
    sent, taken = [], []

    async def receive():
        taken.append(1)
        return next(parts)

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "path": "/sunshine", "headers": [(b"x-api-key", SUNSHINE.secret.encode())]}
    asyncio.run(asgi_receiver({"/sunshine": receiver}, Handler().call_async)(scope, receive, send))
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
    scope = {"type": "http", "path": "/sinch", "headers": headers}
    asyncio.run(asgi_receiver({"/sinch": service.receiver()}, Handler().call_async)(scope, receive, send))
    assert sent[0]["status"] == 401
