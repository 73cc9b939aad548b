"""The asynchronous Sunshine client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from trilogue._http.settings import AsyncTransport
from trilogue.providers._base.aio import AsyncProviderClient
from trilogue.providers.sunshine.client import BaseSunshine
from trilogue_sunshine.client import AsyncClient

if TYPE_CHECKING:
    from trilogue.providers.sunshine.iterate import AsyncSunshineIterate
    from trilogue.records import Contact, Conversation, Message
    from trilogue_sunshine import models
    from trilogue_sunshine.api import AsyncApi


class AsyncSunshine(
    BaseSunshine[AsyncTransport],
    AsyncProviderClient["models.User", "models.Conversation", "models.Message", "models.Message"],
):
    """Sunshine Conversations (Zendesk), version 2, for asyncio. The arguments of ``Sunshine``."""

    @cached_property
    def api(self) -> AsyncApi:
        """Each of the service's operations, typed: ``await api.messages.post_message(…)``."""
        return self._generated.api

    @cached_property
    def _generated(self) -> AsyncClient:
        return AsyncClient(**self._generated_arguments())

    @cached_property
    def iterate(self) -> AsyncSunshineIterate:
        """Pagers over Sunshine's own items: ``iterate.list_messages(conversation_id=…)``."""
        from trilogue.providers.sunshine.iterate import AsyncSunshineIterate  # noqa: PLC0415 - only for iterating

        return AsyncSunshineIterate(self._adapter, self._caller)

    async def send(
        self,
        *,
        content: models.Content,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        reference: str | None = None,
    ) -> Message[models.Message]:
        """Send any content to a conversation, or to a user in their default conversation; otherwise like
        ``send_text``.

        Args:
            content: any of ``trilogue_sunshine.models.Content``.
            conversation: a conversation or its id. Either this or ``to``.
            to: a contact or its id.
            reference: what to find the message by, 1 to 128 characters; by default a random one.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return await self._run(self._adapter.send(content, conversation=conversation, to=to, reference=reference))

    async def reply(
        self,
        message: Message,
        *,
        text: str | None = None,
        content: models.Content | None = None,
        reference: str | None = None,
    ) -> Message[models.Message]:
        """Answer a message in its conversation; see ``Sunshine.reply``.

        Args:
            message: a message of this provider, such as a webhook event's.
            text: what to send.
            content: instead of a text, any content of the service.
            reference: see ``send_text``. In a webhook handler: the event's id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return await self._run(self._adapter.reply(message, text=text, content=content, reference=reference))
