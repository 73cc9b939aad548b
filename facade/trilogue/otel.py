"""A span of OpenTelemetry for each call, from its first attempt to its end. Needs the extra `otel`.

    trilogue.otel.instrument()

The spans of an instrumented httpx, one for each attempt, are inside it, and so are the waits between them. A span has
no query, header or body: those may hold credentials and what customers write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue._http import observation
from trilogue._internal.arguments import short
from trilogue._version import __version__
from trilogue.errors import ConfigError, TrilogueError

try:
    from opentelemetry import context, trace
except ModuleNotFoundError:
    raise ConfigError("trilogue.otel needs OpenTelemetry: pip install 'trilogue[otel]'") from None

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._http.call_facts import CallFacts

__all__ = ["instrument", "uninstrument"]


def instrument(*, tracer_provider: trace.TracerProvider | None = None) -> None:
    """Make a span for each call of every client in this process, from now on.

    The span is of the kind CLIENT, and its name is the provider and the operation: `dixa queues.list_queues`. Its
    attributes are OpenTelemetry's for HTTP clients where those exist (semantic conventions 1.27: `http.request.method`,
    `http.response.status_code`, `http.request.resend_count`, `server.address`, `server.port`, `error.type`), and
    `trilogue.provider`, `trilogue.operation`, `trilogue.attempts` and `trilogue.outcome`. A call that raises has the
    status ERROR and the exception's class as `error.type`. The span of a streamed answer ends where its body begins.

    Args:
        tracer_provider: makes the spans. By default the global one at the time of the call.

    Raises:
        TypeError: `tracer_provider` is none.

    """
    if tracer_provider is not None and not isinstance(tracer_provider, trace.TracerProvider):
        raise TypeError(f"tracer_provider must be a TracerProvider, not {short(tracer_provider)}")
    tracer = trace.get_tracer("trilogue", __version__, tracer_provider)

    def begin(facts: CallFacts, host: str, port: int | None) -> Callable[[observation.CallEnd], None]:
        span = tracer.start_span(_name(facts), kind=trace.SpanKind.CLIENT, attributes=_attributes(facts, host, port))
        token = context.attach(trace.set_span_in_context(span))

        def end(ended: observation.CallEnd) -> None:
            context.detach(token)
            _describe(span, ended)
            span.end()

        return end

    observation.observer = begin


def uninstrument() -> None:
    """Make no more spans."""
    observation.observer = None


def _name(facts: CallFacts) -> str:
    return f"{facts.provider} {facts.operation or facts.method}"


def _attributes(facts: CallFacts, host: str, port: int | None) -> dict[str, str | int]:
    known = {"trilogue.provider": facts.provider, "trilogue.operation": facts.operation, "server.port": port}
    return {
        "http.request.method": facts.method,
        "server.address": host,
        **{name: value for name, value in known.items() if value is not None},
    }


def _describe(span: trace.Span, ended: observation.CallEnd) -> None:
    """Say in a span how its call ended."""
    attempts = ended.facts.attempts
    span.set_attribute("trilogue.attempts", attempts)
    if attempts > 1:
        span.set_attribute("http.request.resend_count", attempts - 1)
    span.set_attribute("trilogue.outcome", ended.outcome)
    error = ended.error
    status = error.status if isinstance(error, TrilogueError) else ended.status
    if status is not None:
        span.set_attribute("http.response.status_code", status)
    if error is not None:
        name = type(error).__name__
        span.set_attribute("error.type", name)
        span.set_status(trace.StatusCode.ERROR, name)
