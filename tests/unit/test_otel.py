"""`trilogue.otel`: a span for each call, however many attempts it takes, and nothing secret in it."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys

import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

import trilogue
from trilogue import otel

SECRET = "s3cret-t0ken"
both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


@pytest.fixture
def spans():
    """The finished spans, in the order of their ends."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    otel.instrument(tracer_provider=provider)
    yield exporter.get_finished_spans
    otel.uninstrument()


def call(mode, handler, action=lambda api: api.queues.list_queues(), **options):
    """The result of an action of a Dixa client whose service is a function."""
    options = {"token": SECRET, "http_client": httpx.MockTransport(handler), "rate_limit": None, **options}
    with trilogue.timing.no_waiting():
        if mode == "sync":
            with trilogue.Dixa(**options) as client:
                return action(client.api)

        async def run():
            async with trilogue.AsyncDixa(**options) as client:
                return await action(client.api)

        return asyncio.run(run())


def answers(*statuses):
    """A service that answers with one status after the other, and keeps the spans that were current."""
    left, current = list(statuses), []

    def handler(_request):
        current.append(trace.get_current_span())
        return httpx.Response(left.pop(0), json={"data": [], "message": "no"})

    return handler, current


@both_modes
def test_a_call_is_one_span_around_all_its_attempts(mode, spans):
    handler, current = answers(503, 429, 200)
    call(mode, handler)
    (span,) = spans()
    assert (span.name, span.kind, span.status.status_code) == (
        "dixa queues.list_queues",
        trace.SpanKind.CLIENT,
        trace.StatusCode.UNSET,
    )
    assert dict(span.attributes) == {
        "trilogue.provider": "dixa",
        "trilogue.operation": "queues.list_queues",
        "trilogue.attempts": 3,
        "trilogue.outcome": "done",
        "http.request.method": "GET",
        "http.response.status_code": 200,
        "http.request.resend_count": 2,
        "server.address": "dev.dixa.io",
    }
    assert [each.get_span_context() for each in current] == [span.get_span_context()] * 3
    assert not trace.get_current_span().get_span_context().is_valid, "the span is not current after the call"


@both_modes
def test_an_error_is_the_status_of_its_span(mode, spans):
    handler, _ = answers(404)
    with pytest.raises(trilogue.NotFoundError):
        call(mode, handler)
    (span,) = spans()
    assert (span.status.status_code, span.status.description) == (trace.StatusCode.ERROR, "NotFoundError")
    assert span.attributes["error.type"] == "NotFoundError"
    assert span.attributes["http.response.status_code"] == 404
    assert (span.attributes["trilogue.attempts"], span.attributes["trilogue.outcome"]) == (1, "failed")


@both_modes
def test_a_message_that_may_have_been_sent_has_the_outcome_unknown(mode, spans):
    def lost(_request):
        raise httpx.ReadError("connection lost")

    body = {"_type": "Outbound", "content": {"_type": "Text", "value": "Hi"}, "agentId": "a"}
    with pytest.raises(trilogue.APIConnectionError):
        call(mode, lost, lambda api: api.conversations.create_message(conversation_id=1, body=body))
    (span,) = spans()
    assert (span.attributes["trilogue.outcome"], span.attributes["trilogue.attempts"]) == ("unknown", 1)
    assert "http.response.status_code" not in span.attributes


def test_a_cancelled_call_ends_its_span(spans):
    async def never(_request):
        await asyncio.Event().wait()

    async def run():
        transport = httpx.MockTransport(never)
        async with trilogue.AsyncDixa(token=SECRET, http_client=transport, rate_limit=None) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await client.api.queues.create_queue(body={})

    asyncio.run(run())
    (span,) = spans()
    assert span.attributes["error.type"] == "CancelledError"
    assert span.attributes["trilogue.outcome"] == "unknown"
    assert span.status.status_code is trace.StatusCode.ERROR


@both_modes
def test_a_call_that_succeeds_while_an_exception_is_handled_has_succeeded(mode, spans):
    handler, _ = answers(200)
    try:
        int("x")
    except ValueError:
        call(mode, handler)
    (span,) = spans()
    assert "error.type" not in span.attributes


@both_modes
def test_a_token_is_fetched_within_the_span_of_the_call_that_needs_it(mode, spans):
    def handler(request):
        token = request.url.path.endswith("/token")
        body = {"access_token": SECRET, "expires_in": 3600, "token_type": "bearer"} if token else {"apps": []}
        return httpx.Response(200, json=body)

    options = {"project_id": "p", "app_id": "a", "key_id": "k", "key_secret": SECRET, "region": "eu"}
    transport = httpx.MockTransport(handler)
    if mode == "sync":
        with trilogue.Sinch(**options, http_client=transport) as client:
            client.api.apps.list_apps()
    else:

        async def run():
            async with trilogue.AsyncSinch(**options, http_client=transport) as client:
                await client.api.apps.list_apps()

        asyncio.run(run())
    inner, outer = spans()
    assert (inner.name, outer.name) == ("sinch auth.token", "sinch apps.list_apps")
    assert inner.parent.span_id == outer.get_span_context().span_id


@both_modes
def test_no_span_has_a_credential_a_query_or_a_body(mode, spans):
    def refuse(request):
        return httpx.Response(400, json={"message": f"{request.headers['authorization']} {request.content!r}"})

    secrets = [SECRET, "private text", "private query"]
    with pytest.raises(trilogue.BadRequestError):
        call(
            mode,
            refuse,
            lambda api: api.end_users.create_end_user(
                body={"displayName": "private text"}, extra_query={"q": "private query"}
            ),
        )
    (span,) = spans()
    text = json.dumps(json.loads(span.to_json()))
    assert [secret for secret in secrets if secret in text] == []
    assert span.events == ()


def test_without_instrumentation_there_are_no_spans(spans):
    otel.uninstrument()
    handler, _ = answers(200)
    call("sync", handler)
    assert spans() == ()


def test_a_wrong_provider_is_refused():
    with pytest.raises(TypeError, match="tracer_provider must be a TracerProvider, not 'x'"):
        otel.instrument(tracer_provider="x")


def test_without_opentelemetry_the_error_says_what_to_install():
    program = """
import sys
sys.modules["opentelemetry"] = None
import trilogue
try:
    import trilogue.otel
except trilogue.ConfigError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "trilogue.otel needs OpenTelemetry: pip install 'trilogue[otel]'\n"
