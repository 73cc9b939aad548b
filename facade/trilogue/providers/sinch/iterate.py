"""``sinch.iterate``: a pager for each paged operation of the Conversation API, with its arguments less the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from trilogue._internal.twins import paged
from trilogue.providers._base.iterate import AsyncIterate, Iterate
from trilogue_sinch.types import UNSET, Unset

if TYPE_CHECKING:
    from trilogue.paging import Pager, PagingOptions
    from trilogue_sinch import models


class SinchIterate(Iterate):
    """The paged operations, as pagers. Pages hold 10 items by default."""

    def list_messages(
        self,
        *,
        conversation_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        view: models.ConversationMessagesView | Unset = UNSET,
        messages_source: str | Unset = UNSET,
        only_recipient_originated: bool | Unset = UNSET,
        project_id: str | Unset = UNSET,
        **paging: Unpack[PagingOptions],
    ) -> Pager[models.ConversationMessage]:
        """Messages of a conversation, a contact, an app or the project, newest first; 1000 a page at most."""
        arguments = {
            "conversation_id": conversation_id,
            "contact_id": contact_id,
            "app_id": app_id,
            "view": view,
            "messages_source": messages_source,
            "only_recipient_originated": only_recipient_originated,
            "project_id": project_id,
        }
        return self._list("list_messages", arguments, paging)

    def list_contacts(
        self, *, project_id: str | Unset = UNSET, **paging: Unpack[PagingOptions]
    ) -> Pager[models.Contact]:
        """The contacts of the project; 20 a page at most."""
        return self._list("list_contacts", {"project_id": project_id}, paging)

    def list_conversations(
        self,
        *,
        only_active: bool,
        app_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
        **paging: Unpack[PagingOptions],
    ) -> Pager[models.Conversation]:
        """The conversations of an app or a contact, of the client's app where neither is given; 20 a page at most."""
        arguments = {
            "only_active": only_active,
            "app_id": app_id,
            "contact_id": contact_id,
            "project_id": project_id,
        }
        return self._list("list_conversations", arguments, paging)


class AsyncSinchIterate(AsyncIterate):
    """The paged operations, as asynchronous pagers."""

    list_messages = paged(SinchIterate.list_messages)
    list_contacts = paged(SinchIterate.list_contacts)
    list_conversations = paged(SinchIterate.list_conversations)
