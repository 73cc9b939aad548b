"""Sunshine's webhooks, which belong to custom integrations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.paging._routine import call
from trilogue.webhooks.subscriptions.answers import present
from trilogue.webhooks.subscriptions.records import Subscription
from trilogue_sunshine import models
from trilogue_sunshine.api.integrations import IntegrationsApi
from trilogue_sunshine.api.webhooks import WebhooksApi
from trilogue_sunshine.types import UNSET

if TYPE_CHECKING:
    from trilogue.paging._routine import Routine

default_kinds = ("conversation:message",)
needs_secret = False

_NAME = "trilogue"
"""The integration that is made where an app has no custom one."""


def listed() -> Routine[list[Subscription]]:
    """The webhooks of all custom integrations."""
    found: list[Subscription] = []
    for integration in (yield from _custom_integrations()):
        answer = yield from call(WebhooksApi.list_webhooks, integration_id=integration)
        found += [_record(integration, each) for each in answer.webhooks or ()]
    return found


def _custom_integrations() -> Routine[list[str]]:
    """The ids of an app's custom integrations. The listing is paged; a full first page has 100."""
    found: list[str] = []
    page = models.Page(size=100)
    while True:
        answer = yield from call(
            IntegrationsApi.list_integrations, page=page, filter_=models.ListIntegrationsFilter(types="custom")
        )
        found += [each.id for each in answer.integrations or () if isinstance(each, models.Custom) and each.id]
        meta = answer.meta
        if meta is UNSET or not meta.has_more or not meta.after_cursor or meta.after_cursor == page.after:
            return found
        page = models.Page(size=100, after=meta.after_cursor)


def made(
    url: str,
    kinds: tuple[str, ...],
    secret: str | None,  # noqa: ARG001 - the service chooses its own
) -> Routine[Subscription]:
    """Make a webhook in the first custom integration, or in a new one."""
    integrations = yield from _custom_integrations()
    if integrations:
        body = models.WebhookCreateBody(target=url, triggers=list(kinds))
        answer = yield from call(WebhooksApi.create_webhook, integration_id=integrations[0], body=body)
        return _record(integrations[0], present(answer.webhook or None, "sunshine", "webhooks.create_webhook"))
    wanted = {"target": url, "triggers": list(kinds)}
    created = yield from call(
        IntegrationsApi.create_integration, body={"type": "custom", "displayName": _NAME, "webhooks": [wanted]}
    )
    integration = present(created.integration or None, "sunshine", "integrations.create_integration")
    integration_id = str(integration.to_dict().get("id"))
    listed_now = yield from call(WebhooksApi.list_webhooks, integration_id=integration_id)
    return _record(
        integration_id, present(next(iter(listed_now.webhooks or ()), None), "sunshine", "webhooks.list_webhooks")
    )


def changed(
    old: Subscription,
    kinds: tuple[str, ...],
    secret: str | None,  # noqa: ARG001 - the service chooses its own
) -> Routine[Subscription]:
    """Change the triggers."""
    integration, _, webhook = old.id.partition("/")
    body = models.WebhookBody(target=old.url, triggers=list(kinds))
    answer = yield from call(WebhooksApi.update_webhook, integration_id=integration, webhook_id=webhook, body=body)
    return _record(integration, present(answer.webhook or None, "sunshine", "webhooks.update_webhook"))


def removed(old: Subscription) -> Routine[None]:
    """Remove the webhook; its integration stays."""
    integration, _, webhook = old.id.partition("/")
    yield from call(WebhooksApi.delete_webhook, integration_id=integration, webhook_id=webhook)


def _record(integration: str, webhook: models.Webhook) -> Subscription:
    return Subscription(
        provider="sunshine",
        id=f"{integration}/{webhook.id or ''}",
        url=webhook.target,
        kinds=tuple(webhook.triggers),
        secret=webhook.secret or None,
    )
