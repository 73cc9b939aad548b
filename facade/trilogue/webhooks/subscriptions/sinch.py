"""Sinch's webhooks, of which an app has at most five."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.paging._routine import call
from trilogue.webhooks.subscriptions.answers import identified, present, text, texts, webhooks_of
from trilogue.webhooks.subscriptions.records import Subscription
from trilogue_sinch import models
from trilogue_sinch.api.webhooks import WebhooksApi

if TYPE_CHECKING:
    from trilogue.paging._routine import Routine

default_kinds = ("MESSAGE_INBOUND",)
needs_secret = True


class SinchSubscriptions:
    """The webhooks of the client's app.

    Args:
        app_id: the app.

    """

    default_kinds = default_kinds
    needs_secret = needs_secret

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id

    def listed(self) -> Routine[list[Subscription]]:
        """The app's webhooks."""
        answer = yield from call(WebhooksApi.list_webhooks)
        return [_record(each) for each in webhooks_of(answer.webhooks or [], "sinch", "webhooks.list_webhooks")]

    def made(self, url: str, kinds: tuple[str, ...], secret: str | None) -> Routine[Subscription]:
        """Make a webhook whose callbacks are signed with ``secret``."""
        answer = yield from call(WebhooksApi.create_webhook, body=self._body(url, kinds, secret))
        return _record(present(identified(answer), "sinch", "webhooks.create_webhook"))

    def changed(self, old: Subscription, kinds: tuple[str, ...], secret: str | None) -> Routine[Subscription]:
        """Change the triggers and the secret."""
        answer = yield from call(
            WebhooksApi.update_webhook,
            webhook_id=old.id,
            body=self._body(old.url, kinds, secret),
            update_mask_paths=["triggers", "secret"],
        )
        return _record(present(identified(answer), "sinch", "webhooks.update_webhook"))

    def removed(self, old: Subscription) -> Routine[None]:
        """Remove the webhook."""
        yield from call(WebhooksApi.delete_webhook, webhook_id=old.id)

    def _body(self, url: str, kinds: tuple[str, ...], secret: str | None) -> models.Webhook:
        triggers: list[Any] = list(kinds)
        return models.Webhook(
            app_id=self._app_id, target=url, target_type="HTTP", triggers=triggers, secret=secret or ""
        )


def _record(webhook: models.Webhook) -> Subscription:
    return Subscription(
        provider="sinch",
        id=text(webhook.id),
        url=text(webhook.target),
        kinds=texts(webhook.triggers),
        secret=text(webhook.secret) or None,
    )
