"""Dixa's webhook subscriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.paging._routine import call
from trilogue.webhooks.subscriptions.answers import identified, present, text, texts, webhooks_of
from trilogue.webhooks.subscriptions.records import Subscription
from trilogue_dixa import models
from trilogue_dixa.api.webhooks import WebhooksApi

if TYPE_CHECKING:
    from trilogue.paging._routine import Routine

default_kinds = ("ConversationMessageAdded",)
needs_secret = False

_NAME = "trilogue"


def listed() -> Routine[list[Subscription]]:
    """The organization's subscriptions."""
    answer = yield from call(WebhooksApi.list_webhooks)
    return [_record(each) for each in webhooks_of(answer.data or [], "dixa", "webhooks.list_webhooks")]


def made(
    url: str,
    kinds: tuple[str, ...],
    secret: str | None,  # noqa: ARG001 - the service chooses its own
) -> Routine[Subscription]:
    """Make a subscription."""
    body = models.CreateWebhookSubscriptionInput(
        name=_NAME, url=url, events=list(kinds), enabled=True, authorization=models.NoAuth()
    )
    answer = yield from call(WebhooksApi.create_webhook, body=body)
    return _record(present(identified(answer.data or None), "dixa", "webhooks.create_webhook"))


def changed(
    old: Subscription,
    kinds: tuple[str, ...],
    secret: str | None,  # noqa: ARG001 - the service chooses its own
) -> Routine[Subscription]:
    """Change the events, and switch the subscription on."""
    body = models.PatchWebhookSubscriptionInput(events=list(kinds), enabled=True)
    answer = yield from call(WebhooksApi.patch_webhook, webhook_subscription_id=old.id, body=body)
    return _record(present(identified(answer.data or None), "dixa", "webhooks.patch_webhook"))


def removed(old: Subscription) -> Routine[None]:
    """Remove the subscription."""
    yield from call(WebhooksApi.delete_webhook, webhook_subscription_id=old.id)


def _record(subscription: models.WebhookSubscription) -> Subscription:
    return Subscription(
        provider="dixa",
        id=subscription.id,
        url=text(subscription.url),
        kinds=texts(subscription.subscribed_events),
        secret=text(subscription.secret_key) or None,
        enabled=subscription.enabled is True,
    )
