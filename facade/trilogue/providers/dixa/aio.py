"""The asynchronous Dixa client."""

from __future__ import annotations

from contextlib import aclosing
from functools import cached_property
from typing import TYPE_CHECKING, Any

from trilogue._http.settings import AsyncTransport
from trilogue.providers._base.aio import AsyncProviderClient
from trilogue.providers.dixa.client import BaseDixa
from trilogue_dixa.client import AsyncClient

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Mapping, Sequence

    from trilogue.providers.dixa.iterate import AsyncDixaIterate
    from trilogue.records import Contact, Conversation, Message
    from trilogue_dixa import models
    from trilogue_dixa.api import AsyncApi
    from trilogue_dixa.types import Request


class AsyncDixa(
    BaseDixa[AsyncTransport],
    AsyncProviderClient["models.EndUser", "models.Conversation", "models.Message", "models.CreateMessageOutputData"],
):
    """Dixa, version 1, for asyncio. The arguments of ``Dixa``."""

    @cached_property
    def api(self) -> AsyncApi:
        """Each of the service's operations, typed: ``await api.queues.list_queues()``."""
        return self._generated.api

    @cached_property
    def _generated(self) -> AsyncClient:
        return AsyncClient(**self._generated_arguments())

    @cached_property
    def iterate(self) -> AsyncDixaIterate:
        """Pagers over Dixa's own items: ``iterate.list_agents()``."""
        from trilogue.providers.dixa.iterate import AsyncDixaIterate  # noqa: PLC0415 - only for iterating

        return AsyncDixaIterate(self._adapter, self._caller, self._stream_items)

    async def _stream_items(
        self, build: Callable[..., Request], arguments: Mapping[str, object]
    ) -> AsyncGenerator[Any]:
        """Send an export's request, and give the items of its answer while they arrive."""
        stream = self._http.stream_items(self._export_request(self._generated, build, arguments))
        async with aclosing(stream) as items:
            async for item in items:
                yield item

    async def send_text(
        self,
        *,
        text: str,
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        agent_id: str | None = None,
        reference: str | None = None,
    ) -> Message[models.CreateMessageOutputData]:
        """Send a text as an agent; see ``Dixa.send_text``.

        Args:
            text: what to send.
            conversation: a conversation, or its id.
            to: instead of a conversation, an end user or its id: in the conversation they used last.
            agent_id: the agent to send as; the client's by default.
            reference: a text of your own that no other message has, to find the message by, at most 128 characters; a
                random one by default. It is the message's external id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return await self._run(
            self._adapter.send_text(text, conversation=conversation, to=to, agent_id=agent_id, reference=reference)
        )

    async def send(
        self,
        *,
        content: models.Content,
        attachments: Sequence[models.File] = (),
        conversation: Conversation | str | None = None,
        to: Contact | str | None = None,
        agent_id: str | None = None,
        reference: str | None = None,
    ) -> Message[models.CreateMessageOutputData]:
        """Send text or HTML with attachments; otherwise like ``send_text``.

        Args:
            content: a ``trilogue_dixa.models.Text`` or ``Html``.
            attachments: files by their URL, ``trilogue_dixa.models.File``.
            conversation: a conversation or its id. Either this or ``to``.
            to: a contact or its id.
            agent_id: the agent to send as, unless the client has one.
            reference: what to find the message by, 1 to 128 characters; by default a random one.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        return await self._run(
            self._adapter.send(
                content,
                attachments=attachments,
                conversation=conversation,
                to=to,
                agent_id=agent_id,
                reference=reference,
            )
        )

    async def reply(
        self,
        message: Message,
        *,
        text: str | None = None,
        content: models.Content | None = None,
        attachments: Sequence[models.File] = (),
        agent_id: str | None = None,
        reference: str | None = None,
    ) -> Message[models.CreateMessageOutputData]:
        """Answer a message in its conversation; see ``Dixa.reply``.

        Args:
            message: a message of this provider, such as a webhook event's.
            text: what to send.
            content: instead of a text, text or HTML as the service's model.
            attachments: files that go with it.
            agent_id: the agent to send as; the client's by default.
            reference: see ``send_text``. In a webhook handler: the event's id.

        Returns:
            The sent `Message`; its ``raw`` is the service's answer.

        """
        options: dict[str, Any] = {"attachments": attachments, "agent_id": agent_id}
        return await self._run(self._adapter.reply(message, text=text, content=content, reference=reference, **options))
