"""What the console shows of requests, deliveries, faults and the clock, as JSON values without secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._http.redaction import Secrets, redact_body
from trilogue.testing._base.clock import iso

if TYPE_CHECKING:
    from trilogue.testing._base.deliveries import Delivery
    from trilogue.testing.console.journal import Exchange
    from trilogue.testing.sandbox import Sandbox

MOST_DELIVERIES = 100
"""How many are shown: the newest."""


def secrets_of(sandbox: Sandbox) -> Secrets:
    """The credentials of the services, which are hidden wherever they are."""
    return (sandbox.sunshine.secret, sandbox.dixa.token, sandbox.sinch.key_secret)


def exchange_view(exchange: Exchange, secrets: Secrets) -> dict[str, Any]:
    """A line in the list of requests."""
    logged = exchange.logged
    query = f"?{logged.query}" if logged.query else ""
    return {
        "number": exchange.number,
        "at": exchange.at,
        "provider": logged.provider,
        "operation": logged.operation,
        "method": logged.method,
        "target": redact_body(logged.path + query, secrets),
        "status": logged.status,
        "milliseconds": exchange.milliseconds,
        "attempt": exchange.attempt,
        "fault": logged.fault and logged.fault.to_dict(),
        "failed": exchange.failed or (logged.status or 0) >= 400,  # noqa: PLR2004 - client errors
    }


def bodies_view(exchange: Exchange, secrets: Secrets) -> dict[str, str]:
    """The beginning of both bodies."""
    return {"request": _text(exchange.request, secrets), "response": _text(exchange.response, secrets)}


def deliveries_view(sandbox: Sandbox) -> list[dict[str, Any]]:
    """The newest deliveries, newest first."""
    log = list(sandbox.deliveries.log)
    first = max(0, len(log) - MOST_DELIVERIES)
    return [_delivery_view(number, each) for number, each in enumerate(log[first:], first)][::-1]


def _delivery_view(number: int, delivery: Delivery) -> dict[str, Any]:
    due = delivery.next_attempt_at
    return {
        "number": number,
        "provider": delivery.provider,
        "kind": delivery.kind,
        "url": redact_body(delivery.webhook.url, (delivery.webhook.secret,) if delivery.webhook.secret else ()),
        "state": delivery.state,
        "next": due and iso(due),
        "attempts": [
            {"at": iso(each.at), "status": each.status, "error": each.error} for each in list(delivery.attempts)
        ],
    }


def event_view(delivery: Delivery, secrets: Secrets) -> dict[str, str]:
    """The event of a delivery."""
    return {"body": _text(delivery.body, (*secrets, *filter(None, [delivery.webhook.secret])))}


def faults_view(sandbox: Sandbox) -> list[dict[str, Any]]:
    """The faults that were added, with how often each was applied."""
    return [
        {"fault": fault.to_dict(), "used": used, "ended": fault.times is not None and used >= fault.times}
        for fault, used in sandbox.faults.used
    ]


def _text(body: bytes, secrets: Secrets) -> str:
    return redact_body(body.decode("utf-8", "replace"), secrets)
