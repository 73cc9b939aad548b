"""Others' tools work with our clients, synchronous and asynchronous, and what they keep holds no credential."""

from __future__ import annotations

import asyncio
import json
import logging

import httpx
import pytest
import respx
import sentry_sdk
import vcr
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from sentry_sdk.integrations.httpx import HttpxIntegration
from sentry_sdk.transport import Transport
from support.limits import NO_RATES

import trilogue
from trilogue import otel
from trilogue.testing import Sandbox

HOST = "https://dev.dixa.io"
SECRET = "s3cret-t0ken"
QUEUES = {"data": [{"id": "q1", "name": "Support"}]}
both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


def names_of_queues(mode, **options):
    """The names of Dixa's queues, as a program asks for them."""
    options = {"token": SECRET, "rate_limit": None, **options}
    if mode == "sync":
        with trilogue.Dixa(**options) as client:
            return [queue.name for queue in client.api.queues.list_queues().data]

    async def run():
        async with trilogue.AsyncDixa(**options) as client:
            return [queue.name for queue in (await client.api.queues.list_queues()).data]

    return asyncio.run(run())


@pytest.fixture
def sandbox():
    with Sandbox(limits=NO_RATES) as sandbox:
        yield sandbox


@both_modes
def test_respx_answers_and_sees_retries(mode):
    with respx.mock(assert_all_called=True) as router, trilogue.timing.no_waiting():
        route = router.get(f"{HOST}/v1/queues").mock(
            side_effect=[httpx.Response(503), httpx.ConnectError("refused"), httpx.Response(200, json=QUEUES)]
        )
        assert names_of_queues(mode) == ["Support"]
    assert route.call_count == 3
    assert route.calls.last.request.headers["authorization"] == SECRET


@both_modes
def test_pytest_httpx_answers_and_sees_retries(mode, httpx_mock):
    httpx_mock.add_response(url=f"{HOST}/v1/queues", status_code=429, headers={"Retry-After": "1"})
    httpx_mock.add_exception(httpx.ReadTimeout("slow"))
    httpx_mock.add_response(url=f"{HOST}/v1/queues", json=QUEUES)
    with trilogue.timing.no_waiting():
        assert names_of_queues(mode) == ["Support"]
    assert len(httpx_mock.get_requests()) == 3


@both_modes
def test_vcr_records_without_credentials_and_replays(mode, sandbox, tmp_path, vcr_config):
    cassette, options = tmp_path / "cassette.yaml", sandbox.dixa.client_options()
    recorder = vcr.VCR(**vcr_config)
    with recorder.use_cassette(str(cassette), record_mode="once"):
        recorded = names_of_queues(mode, **options)
    sandbox.requests.clear()
    with recorder.use_cassette(str(cassette), record_mode="none") as replayed:
        assert names_of_queues(mode, **options) == recorded
        assert replayed.play_count == 1
    assert sandbox.requests == []
    assert sandbox.dixa.token not in cassette.read_text(encoding="utf-8")


@pytest.fixture
def spans():
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    HTTPXClientInstrumentor().instrument(tracer_provider=provider)
    otel.instrument(tracer_provider=provider)
    yield exporter.get_finished_spans
    otel.uninstrument()
    HTTPXClientInstrumentor().uninstrument()


@both_modes
def test_opentelemetry_has_a_span_an_attempt_inside_the_span_of_the_call(mode, sandbox, spans):
    sandbox.faults.add(trilogue.testing.Fault.status(503, nth=1))
    with trilogue.timing.no_waiting():
        names_of_queues(mode, **sandbox.dixa.client_options())
    *attempts, call = spans()
    assert (call.name, call.attributes["trilogue.attempts"]) == ("dixa queues.list_queues", 2)
    assert [span.name for span in attempts] == ["GET", "GET"]
    assert {span.parent.span_id for span in attempts} == {call.get_span_context().span_id}
    text = json.dumps([json.loads(span.to_json()) for span in spans()])
    assert sandbox.dixa.token not in text


class Captured(Transport):
    """Keeps what would be sent to Sentry."""

    def __init__(self):
        super().__init__()
        self.envelopes = []

    def capture_envelope(self, envelope):
        self.envelopes.append(envelope.serialize().decode())


@pytest.fixture
def captured():
    """A client of Sentry that keeps every local variable, and what it would send."""
    captured = Captured()
    # Without the scrubber, which removes what it knows by name: what is in no variable needs none.
    sentry_sdk.init(
        dsn="https://public@sentry.invalid/1",
        transport=captured,
        include_local_variables=True,
        max_request_body_size="always",
        traces_sample_rate=1.0,
        integrations=[HttpxIntegration()],
        event_scrubber=None,
    )
    yield captured.envelopes
    sentry_sdk.init()


def list_apps(mode, sandbox):
    """Call Sinch with a key that no variable of this program holds."""
    options = {**sandbox.sinch.client_options(), "key_secret": lambda: sandbox.sinch.key_secret}
    if mode == "sync":
        with trilogue.Sinch(**options) as client:
            return client.api.apps.list_apps()

    async def run():
        async with trilogue.AsyncSinch(**options) as client:
            return await client.api.apps.list_apps()

    return asyncio.run(run())


@both_modes
@pytest.mark.parametrize("fault", [{"code": 401}, {"code": 500}, {"effect": "reset"}], ids=["401", "500", "lost"])
def test_sentry_with_local_variables_shows_no_credential(mode, fault, sandbox, captured):
    sandbox.faults.add(trilogue.testing.Fault(operation="list_apps", **{"effect": "status", **fault}))
    with trilogue.timing.no_waiting(), sentry_sdk.start_transaction(name="nightly"):
        try:
            list_apps(mode, sandbox)
        except trilogue.TrilogueError as error:
            sentry_sdk.capture_exception(error)
            logging.getLogger("program").exception("failed")
    sentry_sdk.flush()
    text = "".join(captured)
    assert '"vars"' in text
    assert "/apps" in text
    tokens = list(sandbox.sinch._tokens)
    assert tokens
    assert [secret for secret in (sandbox.sinch.key_secret, *tokens) if secret in text] == []
