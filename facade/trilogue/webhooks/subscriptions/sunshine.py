"""Sunshine's webhooks, which belong to custom integrations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.errors import PaginationLoopError
from trilogue.paging._pages import LoopGuard
from trilogue.paging._routine import call
from trilogue.webhooks.subscriptions.answers import identified, present, text, texts, webhooks_of
from trilogue.webhooks.subscriptions.records import Subscription
from trilogue_sunshine import models
from trilogue_sunshine.api.integrations import IntegrationsApi
from trilogue_sunshine.api.webhooks import WebhooksApi

if TYPE_CHECKING:
    from trilogue.paging._routine import Routine

default_kinds = ("conversation:message",)
needs_secret = False

_LISTED = "webhooks.list_webhooks"
_NAME = "trilogue"
"""The integration that is made where an app has no custom one."""


def listed() -> Routine[list[Subscription]]:
    """The webhooks of all custom integrations."""
    found: list[Subscription] = []
    for integration in (yield from _custom_integrations()):
        answer = yield from call(WebhooksApi.list_webhooks, integration_id=integration)
        found += [_record(integration, each) for each in webhooks_of(answer.webhooks or [], "sunshine", _LISTED)]
    return found


def _custom_integrations() -> Routine[list[str]]:
    """The ids of an app's custom integrations. The listing is paged; a full first page has 100."""
    found: list[str] = []
    page, guard = models.Page(size=100), LoopGuard(None)
    while True:
        answer = yield from call(
            IntegrationsApi.list_integrations, page=page, filter_=models.ListIntegrationsFilter(types="custom")
        )
        found += [text(each.id) for each in answer.integrations or () if isinstance(each, models.Custom)]
        meta = answer.meta
        cursor = text(meta.after_cursor) if meta and meta.has_more else ""
        if not cursor:
            return list(filter(None, found))
        if problem := guard.find_problem(cursor, page_is_empty=not answer.integrations):
            raise PaginationLoopError(problem, provider="sunshine", operation="integrations.list_integrations")
        page = models.Page(size=100, after=cursor)


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
        webhook = present(identified(answer.webhook or None), "sunshine", "webhooks.create_webhook")
        return _record(integrations[0], webhook)
    wanted = {"target": url, "triggers": list(kinds)}
    created = yield from call(
        IntegrationsApi.create_integration, body={"type": "custom", "displayName": _NAME, "webhooks": [wanted]}
    )
    integration = present(created.integration or None, "sunshine", "integrations.create_integration")
    integration_id = present(text(integration.to_dict().get("id")), "sunshine", "integrations.create_integration")
    listed_now = yield from call(WebhooksApi.list_webhooks, integration_id=integration_id)
    webhooks = webhooks_of(listed_now.webhooks or [], "sunshine", _LISTED)
    return _record(integration_id, present(next(iter(webhooks), None), "sunshine", _LISTED))


def changed(
    old: Subscription,
    kinds: tuple[str, ...],
    secret: str | None,  # noqa: ARG001 - the service chooses its own
) -> Routine[Subscription]:
    """Change the triggers."""
    integration, _, webhook = old.id.partition("/")
    body = models.WebhookBody(target=old.url, triggers=list(kinds))
    answer = yield from call(WebhooksApi.update_webhook, integration_id=integration, webhook_id=webhook, body=body)
    return _record(integration, present(identified(answer.webhook or None), "sunshine", "webhooks.update_webhook"))


def removed(old: Subscription) -> Routine[None]:
    """Remove the webhook; its integration stays."""
    integration, _, webhook = old.id.partition("/")
    yield from call(WebhooksApi.delete_webhook, integration_id=integration, webhook_id=webhook)


def _record(integration: str, webhook: models.Webhook) -> Subscription:
    return Subscription(
        provider="sunshine",
        id=f"{integration}/{text(webhook.id)}",
        url=text(webhook.target),
        kinds=texts(webhook.triggers),
        secret=text(webhook.secret) or None,
    )
