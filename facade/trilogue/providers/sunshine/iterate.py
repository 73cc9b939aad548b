"""``sunshine.iterate``: a pager for each paged operation of Sunshine, with its arguments except the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.paging._options import ListOptions
from trilogue.providers._base.iterate import AsyncIterate, Iterate
from trilogue_sunshine.types import UNSET, Unset

if TYPE_CHECKING:
    from datetime import datetime

    from trilogue.paging import AsyncPager, Pager
    from trilogue_sunshine import models


class SunshineIterate(Iterate):
    """The paged operations as pagers. Besides its own arguments, each method takes:

    Args:
        page_size: items per request. 25 by default, 100 at most; for
            messages the service fixes it at 100.
        max_items: items in total; all by default.
        resume_from: ``resume_token`` of a page or an error, to go on after it. Filters that are left out are taken from
            the token.
        prefetch: fetch the next page while this one is used.
        since: of ``list_messages``: only items from this time on, a datetime with a time zone; the listing ends there.
        until: of ``list_messages``: only items before this time.

    Raises:
        ValueError: ``page_size`` is beyond the service's maximum, or ``resume_from`` belongs to another listing.

    """

    def list_apps(
        self,
        *,
        filter_: models.ListAppsFilter | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.App]:
        """The apps of the account."""
        arguments = {"filter_": filter_}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_apps", arguments, options)

    def list_conversations(
        self,
        *,
        filter_: models.ListConversationsFilter,
        app_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Conversation]:
        """The conversations of one user: the filter needs ``user_id`` or ``user_external_id``."""
        arguments = {"filter_": filter_, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_conversations", arguments, options)

    def list_participants(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Participant]:
        """The participants of a conversation."""
        arguments = {"conversation_id": conversation_id, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_participants", arguments, options)

    def list_messages(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
        since: datetime | None = None,
        until: datetime | None = None,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Message]:
        """The messages of a conversation: the newest page first, each page in the service's order.

        The service fixes the page at 100 messages, whatever ``page_size`` asks for.
        """
        arguments = {"conversation_id": conversation_id, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch, since=since, until=until)
        return self._list("list_messages", arguments, options)

    def list_integrations(
        self,
        *,
        filter_: models.ListIntegrationsFilter | Unset = UNSET,
        app_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Integration]:
        """The integrations of the app."""
        arguments = {"filter_": filter_, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_integrations", arguments, options)

    def list_clients(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Client]:
        """The clients (devices and channels) of a user."""
        arguments = {"user_id_or_external_id": user_id_or_external_id, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_clients", arguments, options)


class AsyncSunshineIterate(AsyncIterate):
    """The paged operations as asynchronous pagers, with the arguments of ``SunshineIterate``."""

    def list_apps(
        self,
        *,
        filter_: models.ListAppsFilter | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.App]:
        """The apps of the account."""
        arguments = {"filter_": filter_}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_apps", arguments, options)

    def list_conversations(
        self,
        *,
        filter_: models.ListConversationsFilter,
        app_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Conversation]:
        """The conversations of one user: the filter needs ``user_id`` or ``user_external_id``."""
        arguments = {"filter_": filter_, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_conversations", arguments, options)

    def list_participants(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Participant]:
        """The participants of a conversation."""
        arguments = {"conversation_id": conversation_id, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_participants", arguments, options)

    def list_messages(
        self,
        *,
        conversation_id: str,
        app_id: str | Unset = UNSET,
        since: datetime | None = None,
        until: datetime | None = None,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Message]:
        """The messages of a conversation: the newest page first, each page in the service's order.

        The service fixes the page at 100 messages, whatever ``page_size`` asks for.
        """
        arguments = {"conversation_id": conversation_id, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch, since=since, until=until)
        return self._list("list_messages", arguments, options)

    def list_integrations(
        self,
        *,
        filter_: models.ListIntegrationsFilter | Unset = UNSET,
        app_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Integration]:
        """The integrations of the app."""
        arguments = {"filter_": filter_, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_integrations", arguments, options)

    def list_clients(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Client]:
        """The clients (devices and channels) of a user."""
        arguments = {"user_id_or_external_id": user_id_or_external_id, "app_id": app_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_clients", arguments, options)
