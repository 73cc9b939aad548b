"""The asynchronous Sinch client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from trilogue._http.settings import AsyncTransport
from trilogue.providers._base.aio import AsyncProviderClient
from trilogue.providers.sinch.client import BaseSinch
from trilogue_sinch.client import AsyncClient

if TYPE_CHECKING:
    from trilogue.providers.sinch.iterate import AsyncSinchIterate
    from trilogue.records import Contact, Conversation, Message
    from trilogue_sinch import models
    from trilogue_sinch.api import AsyncApi


class AsyncSinch(
    BaseSinch[AsyncTransport],
    AsyncProviderClient[
        "models.Contact", "models.Conversation", "models.ConversationMessage", "models.SendMessageResponse"
    ],
):
    """The Sinch Conversation API, version 1, for asyncio. The arguments of ``Sinch``."""

    @cached_property
    def api(self) -> AsyncApi:
        """Each of the service's operations, typed: ``await api.messages.send_message(body=…)``."""
        return self._generated.api

    @cached_property
    def _generated(self) -> AsyncClient:
        return AsyncClient(**self._generated_arguments())

    @cached_property
    def iterate(self) -> AsyncSinchIterate:
        """Pagers over Sinch's own items: ``iterate.list_messages(conversation_id=…)``."""
        from trilogue.providers.sinch.iterate import AsyncSinchIterate  # noqa: PLC0415 - only for iterating

        return AsyncSinchIterate(self._adapter, self._caller)

    async def send(
        self,
        *,
        content: models.AppMessage,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        reference: str | None = None,
    ) -> Message[models.SendMessageResponse]:
        """Send any kind of message to a contact, or to the contact of a conversation; otherwise like ``send_text``.

        Args:
            content: any of ``trilogue_sinch.models.AppMessage``.
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
        content: models.AppMessage | None = None,
        reference: str | None = None,
    ) -> Message[models.SendMessageResponse]:
        """Answer a message in its conversation; see ``Sinch.reply``.

        Args:
            message: a message of this provider, such as a webhook event's.
            text: what to send.
            content: instead of a text, any content of the service.
            reference: see ``send_text``. In a webhook handler: the event's id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return await self._run(self._adapter.reply(message, text=text, content=content, reference=reference))
