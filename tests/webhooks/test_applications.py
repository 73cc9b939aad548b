"""`webhooks.asgi` and `webhooks.wsgi`, called as a server calls them."""

from __future__ import annotations

import asyncio
import io
import json
import threading
import wsgiref.validate

import httpx
import pytest
from webhooks import sunshine_samples
from webhooks.deliveries import BODIES, Handler
from webhooks.signing import EVERY_SERVICE, SERVICES, SUNSHINE, Service

from trilogue import webhooks
from trilogue.errors import ConfigError
from trilogue.webhooks import MemoryReplayStore, Reply, UnknownEvent


def through_wsgi(receivers, handler: Handler, **options):
    application = wsgiref.validate.validator(webhooks.wsgi(receivers, handler, **options))

    def post(path: str, body: bytes, headers: list[tuple[str, str]], method: str = "POST") -> int:
        environ = {
            "REQUEST_METHOD": method,
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


def through_asgi(receivers, handler: Handler, **options):
    application = webhooks.asgi(receivers, handler.call_async, **options)

    def post(path: str, body: bytes, headers: list[tuple[str, str]], method: str = "POST") -> int:
        async def send() -> int:
            async with httpx.AsyncClient(
                transport=httpx.ASGITransport(application), base_url="http://127.0.0.1"
            ) as client:
                return (await client.request(method, path, content=body, headers=headers)).status_code

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


@BOTH
def test_the_health_route_says_200_and_other_methods_are_refused(through):
    site = Site(through)
    assert site.post("/health", b"", [], "GET") == 200
    assert site.post("/health", b"", []) == 405
    assert site.post("/dixa", b"", [], "GET") == 405


@BOTH
def test_a_single_receiver_takes_every_path(through):
    handler = Handler()
    post = through(SUNSHINE.receiver(), handler)
    headers = list(SUNSHINE.headers(BODIES["sunshine"]).items())
    assert post("/any/path", BODIES["sunshine"], headers) == 200
    assert handler.texts == ["Where is my parcel?"]


@BOTH
@EVERY_SERVICE
def test_a_handler_that_takes_longer_is_answered_with_503_and_goes_on(through, service):
    """The next delivery is answered with 200 once it has ended, and without being handled again."""
    go_on = threading.Event()
    handler = Handler()

    class Slow(Handler):
        def __call__(self, event, reply):
            go_on.wait(10)
            handler(event, reply)

        async def call_async(self, event, reply):
            await asyncio.to_thread(go_on.wait, 10)
            handler(event, reply)

    receiver = service.receiver(replays=MemoryReplayStore())
    body = BODIES[service.name]
    if through is through_wsgi:
        post = through({"/": receiver}, Slow(), within=0.05)
        assert post("/", body, list(service.headers(body).items())) == 503
        assert post("/", body, list(service.headers(body).items())) == 503, "in progress"
        go_on.set()
        for thread in threading.enumerate():
            if thread.name == "trilogue-handler":
                thread.join(10)
        assert post("/", body, list(service.headers(body).items())) == 200
    else:
        application = webhooks.asgi({"/": receiver}, Slow().call_async, within=0.05)

        async def deliveries() -> list[int]:
            transport = httpx.ASGITransport(application)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
                statuses = [
                    (await client.post("/", content=body, headers=service.headers(body))).status_code for _ in range(2)
                ]
                go_on.set()
                await asyncio.gather(*application._working)
                return [*statuses, (await client.post("/", content=body, headers=service.headers(body))).status_code]

        assert asyncio.run(deliveries()) == [503, 503, 200]
    assert handler.texts == ["Where is my parcel?"]


def test_without_a_replay_store_a_slow_handler_is_answered_with_200():
    """The event would be handled again otherwise."""
    go_on = threading.Event()
    post = through_wsgi({"/": SUNSHINE.receiver()}, lambda *_: go_on.wait(10), within=0.05)
    assert post("/", BODIES["sunshine"], list(SUNSHINE.headers(b"").items())) == 200
    go_on.set()


def test_the_server_waits_for_running_handlers_before_it_ends():
    handled = []

    async def handler(event, _reply):
        await asyncio.sleep(0.05)
        handled.append(event.id)

    application = webhooks.asgi({"/": SUNSHINE.receiver(replays=MemoryReplayStore())}, handler, within=0.01)

    async def run() -> list[str]:
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            body = BODIES["sunshine"]
            assert (await client.post("/", content=body, headers=SUNSHINE.headers(body))).status_code == 503
        application._routes.within = 5
        events = iter(["lifespan.startup", "lifespan.shutdown"])
        sent = []

        async def receive():
            return {"type": next(events)}

        async def send(message):
            sent.append(message["type"])

        await application({"type": "lifespan"}, receive, send)
        return sent

    assert asyncio.run(run()) == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
    assert len(handled) == 1


@BOTH
def test_other_paths_go_to_the_application_behind(through):
    """As Django and Flask are put behind."""

    def blocking(_environ, start_response):
        start_response("418 I'm a teapot", [("Content-Type", "text/plain")])
        return [b""]

    async def asynchronous(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 418, "headers": []})
        await send({"type": "http.response.body"})

    behind = blocking if through is through_wsgi else asynchronous
    post = through({"/sunshine": SUNSHINE.receiver()}, Handler(), otherwise=behind)
    assert post("/elsewhere", b"", []) == 418
    assert post("/sunshine", b"{}", []) == 401


@BOTH
def test_nothing_that_a_customer_wrote_is_logged(through, caplog):
    caplog.set_level("DEBUG")

    class Failing(Handler):
        def __call__(self, event, reply):
            raise ValueError(f"cannot handle {event.message.text}")

    post = through({"/": SUNSHINE.receiver()}, Failing())
    assert post("/", BODIES["sunshine"], list(SUNSHINE.headers(b"").items())) == 500
    ours = [record for record in caplog.records if record.name == "trilogue.webhooks"]
    assert [record.levelname for record in ours] == ["ERROR", "INFO"]
    assert ours[0].error == "ValueError"
    assert (ours[1].status, ours[1].events) == (500, 1)
    where = "test_applications.py" if through is through_wsgi else "deliveries.py"  # The function that was called.
    assert where in ours[0].getMessage()
    assert "parcel" not in caplog.text


@BOTH
@pytest.mark.parametrize(
    ("receivers", "options"),
    [({}, {}), ({"dixa": SUNSHINE.receiver()}, {}), ({"/": "receiver"}, {}), (None, {})]
    + [({"/": SUNSHINE.receiver()}, {"within": within}) for within in (0, "15", True)],
    ids=lambda value: type(value).__name__,
)
def test_wrong_arguments_are_config_errors(through, receivers, options):
    with pytest.raises(ConfigError, match="within" if options else "receivers"):
        through(receivers, Handler(), **options)


def test_a_handler_of_the_other_kind_is_a_config_error():
    with pytest.raises(ConfigError, match="coroutine function"):
        webhooks.asgi(SUNSHINE.receiver(), Handler())
    with pytest.raises(ConfigError, match="must be a function"):
        webhooks.wsgi(SUNSHINE.receiver(), Handler().call_async)


def test_a_reply_needs_a_hub_and_a_message():
    event = UnknownEvent(provider="dixa", kind="Other", id="1", raw={})
    with pytest.raises(ConfigError, match="hub="):
        Reply(event, None).text("Hello")
    with pytest.raises(TypeError, match="has no message"):
        Reply(event, object()).text("Hello")


def test_the_path_below_the_one_of_a_mount_counts():
    """ASGI servers and frameworks give the whole path, and the mount's as ``root_path``."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"{}"}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "POST", "root_path": "/webhooks", "path": "/webhooks/sunshine", "headers": []}
    asyncio.run(webhooks.asgi({"/sunshine": SUNSHINE.receiver()}, Handler().call_async)(scope, receive, send))
    assert sent[0]["status"] == 401
