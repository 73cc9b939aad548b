"""``sinch.iterate``: a pager for each paged operation of the Conversation API, with its arguments except the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trilogue.paging._options import ListOptions
from trilogue.providers._base.iterate import AsyncIterate, Iterate
from trilogue_sinch.types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from trilogue.paging import AsyncPager, Pager
    from trilogue_sinch import models


class SinchIterate(Iterate):
    """The paged operations as pagers. Besides its own arguments, each method takes:

    Args:
        page_size: items per request. 10 by default; 1000 at most
            for messages, 20 for contacts and conversations.
        max_items: items in total; all by default.
        resume_from: ``resume_token`` of a page or an error, to go on after it. Filters that are left out are taken from
            the token.
        prefetch: fetch the next page while this one is used.
        since: of ``list_messages``: only items from this time on, a datetime with a time zone; the
            service filters by ``accept_time``.
        until: of ``list_messages``: only items before this time.

    Raises:
        ValueError: ``page_size`` is beyond the service's maximum, or ``resume_from`` belongs to another listing.

    """

    def list_messages(
        self,
        *,
        conversation_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        view: models.ConversationMessagesView | Unset = UNSET,
        messages_source: str | Unset = UNSET,
        only_recipient_originated: bool | Unset = UNSET,
        channel_identity: str | Unset = UNSET,
        start_time: datetime | Unset = UNSET,
        end_time: datetime | Unset = UNSET,
        channel: models.ConversationChannel | Unset = UNSET,
        direction: models.ConversationDirection | Unset = UNSET,
        project_id: str | Unset = UNSET,
        since: datetime | None = None,
        until: datetime | None = None,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.ConversationMessage]:
        """Messages of a conversation, a contact, an app or the project, newest first; 1000 a page at most.

        ``start_time`` and ``end_time`` bound the time at which the service accepted them.
        """
        arguments = {
            "conversation_id": conversation_id,
            "contact_id": contact_id,
            "app_id": app_id,
            "view": view,
            "messages_source": messages_source,
            "only_recipient_originated": only_recipient_originated,
            "channel_identity": channel_identity,
            "start_time": start_time,
            "end_time": end_time,
            "channel": channel,
            "direction": direction,
            "project_id": project_id,
        }
        options = ListOptions(page_size, max_items, resume_from, prefetch, since=since, until=until)
        return self._list("list_messages", arguments, options)

    def list_last_messages(
        self,
        *,
        body: models.ListLastMessagesRequest | Mapping[str, object],
        project_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.ConversationMessage]:
        """The last message of each channel identity or contact that the body names; 1000 a page at most.

        A POST that reads: it is retried like a GET. The pager sets the body's ``page_size`` and ``page_token``.
        """
        arguments = {"body": body, "project_id": project_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_last_messages", arguments, options)

    def list_contacts(
        self,
        *,
        external_id: str | Unset = UNSET,
        channel: models.ConversationChannel | Unset = UNSET,
        identity: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Contact]:
        """The contacts of the project, or those with an external id or a channel identity; 20 a page at most.

        ``channel`` and ``identity`` go together, without ``external_id``.
        """
        arguments = {"external_id": external_id, "channel": channel, "identity": identity, "project_id": project_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_contacts", arguments, options)

    def list_identity_conflicts(
        self,
        *,
        project_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.ContactIdentityConflict]:
        """The identities that several contacts of the project have; 20 a page at most."""
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_identity_conflicts", {"project_id": project_id}, options)

    def list_conversations(
        self,
        *,
        only_active: bool | Unset = UNSET,
        app_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> Pager[models.Conversation]:
        """The conversations of an app or a contact, of the client's app where neither is given; 20 a page at most.

        By the reference, ``only_active`` true lists the active ones, false the inactive ones, and both are listed
        without it; by an older edition false lists all. ``client.conversations`` lists all in any case.
        """
        arguments = {"only_active": only_active, "app_id": app_id, "contact_id": contact_id, "project_id": project_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_conversations", arguments, options)


class AsyncSinchIterate(AsyncIterate):
    """The paged operations as asynchronous pagers, with the arguments of ``SinchIterate``."""

    def list_messages(
        self,
        *,
        conversation_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
        view: models.ConversationMessagesView | Unset = UNSET,
        messages_source: str | Unset = UNSET,
        only_recipient_originated: bool | Unset = UNSET,
        channel_identity: str | Unset = UNSET,
        start_time: datetime | Unset = UNSET,
        end_time: datetime | Unset = UNSET,
        channel: models.ConversationChannel | Unset = UNSET,
        direction: models.ConversationDirection | Unset = UNSET,
        project_id: str | Unset = UNSET,
        since: datetime | None = None,
        until: datetime | None = None,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.ConversationMessage]:
        """Messages of a conversation, a contact, an app or the project, newest first; 1000 a page at most.

        ``start_time`` and ``end_time`` bound the time at which the service accepted them.
        """
        arguments = {
            "conversation_id": conversation_id,
            "contact_id": contact_id,
            "app_id": app_id,
            "view": view,
            "messages_source": messages_source,
            "only_recipient_originated": only_recipient_originated,
            "channel_identity": channel_identity,
            "start_time": start_time,
            "end_time": end_time,
            "channel": channel,
            "direction": direction,
            "project_id": project_id,
        }
        options = ListOptions(page_size, max_items, resume_from, prefetch, since=since, until=until)
        return self._list("list_messages", arguments, options)

    def list_last_messages(
        self,
        *,
        body: models.ListLastMessagesRequest | Mapping[str, object],
        project_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.ConversationMessage]:
        """The last message of each channel identity or contact that the body names; 1000 a page at most.

        A POST that reads: it is retried like a GET. The pager sets the body's ``page_size`` and ``page_token``.
        """
        arguments = {"body": body, "project_id": project_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_last_messages", arguments, options)

    def list_contacts(
        self,
        *,
        external_id: str | Unset = UNSET,
        channel: models.ConversationChannel | Unset = UNSET,
        identity: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Contact]:
        """The contacts of the project, or those with an external id or a channel identity; 20 a page at most.

        ``channel`` and ``identity`` go together, without ``external_id``.
        """
        arguments = {"external_id": external_id, "channel": channel, "identity": identity, "project_id": project_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_contacts", arguments, options)

    def list_identity_conflicts(
        self,
        *,
        project_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.ContactIdentityConflict]:
        """The identities that several contacts of the project have; 20 a page at most."""
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_identity_conflicts", {"project_id": project_id}, options)

    def list_conversations(
        self,
        *,
        only_active: bool | Unset = UNSET,
        app_id: str | Unset = UNSET,
        contact_id: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
        page_size: int | None = None,
        max_items: int | None = None,
        resume_from: str | None = None,
        prefetch: bool = False,
    ) -> AsyncPager[models.Conversation]:
        """The conversations of an app or a contact, of the client's app where neither is given; 20 a page at most.

        By the reference, ``only_active`` true lists the active ones, false the inactive ones, and both are listed
        without it; by an older edition false lists all. ``client.conversations`` lists all in any case.
        """
        arguments = {"only_active": only_active, "app_id": app_id, "contact_id": contact_id, "project_id": project_id}
        options = ListOptions(page_size, max_items, resume_from, prefetch)
        return self._list("list_conversations", arguments, options)
