"""``sunshine.iterate``: a pager for each paged operation of Sunshine, with its arguments less the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from trilogue._internal.twins import paged
from trilogue.providers._base.iterate import AsyncIterate, Iterate
from trilogue_sunshine.types import UNSET, Unset

if TYPE_CHECKING:
    from trilogue.paging import Pager, PagingOptions
    from trilogue_sunshine import models


class SunshineIterate(Iterate):
    """The paged operations, as pagers. Pages hold 25 items by default, 100 at most."""

    def list_apps(
        self, *, filter_: models.ListAppsFilter | Unset = UNSET, **paging: Unpack[PagingOptions]
    ) -> Pager[models.App]:
        """The apps of the account."""
        return self._list("list_apps", {"filter_": filter_}, paging)

    def list_conversations(
        self,
        *,
        filter_: models.ListConversationsFilter,
        app_id: str | Unset = UNSET,
        **paging: Unpack[PagingOptions],
    ) -> Pager[models.Conversation]:
        """The conversations of one user: the filter needs ``user_id`` or ``user_external_id``."""
        return self._list("list_conversations", {"filter_": filter_, "app_id": app_id}, paging)

    def list_participants(
        self, *, conversation_id: str, app_id: str | Unset = UNSET, **paging: Unpack[PagingOptions]
    ) -> Pager[models.Participant]:
        """The participants of a conversation."""
        return self._list("list_participants", {"conversation_id": conversation_id, "app_id": app_id}, paging)

    def list_messages(
        self, *, conversation_id: str, app_id: str | Unset = UNSET, **paging: Unpack[PagingOptions]
    ) -> Pager[models.Message]:
        """The messages of a conversation: the newest page first, each page in the service's order.

        The service fixes the page at 100 messages, whatever ``page_size`` asks for.
        """
        return self._list("list_messages", {"conversation_id": conversation_id, "app_id": app_id}, paging)

    def list_integrations(
        self,
        *,
        filter_: models.ListIntegrationsFilter | Unset = UNSET,
        app_id: str | Unset = UNSET,
        **paging: Unpack[PagingOptions],
    ) -> Pager[models.Integration]:
        """The integrations of the app."""
        return self._list("list_integrations", {"filter_": filter_, "app_id": app_id}, paging)

    def list_clients(
        self, *, user_id_or_external_id: str, app_id: str | Unset = UNSET, **paging: Unpack[PagingOptions]
    ) -> Pager[models.Client]:
        """The clients (devices and channels) of a user."""
        arguments = {"user_id_or_external_id": user_id_or_external_id, "app_id": app_id}
        return self._list("list_clients", arguments, paging)


class AsyncSunshineIterate(AsyncIterate):
    """The paged operations, as asynchronous pagers."""

    list_apps = paged(SunshineIterate.list_apps)
    list_conversations = paged(SunshineIterate.list_conversations)
    list_participants = paged(SunshineIterate.list_participants)
    list_messages = paged(SunshineIterate.list_messages)
    list_integrations = paged(SunshineIterate.list_integrations)
    list_clients = paged(SunshineIterate.list_clients)
