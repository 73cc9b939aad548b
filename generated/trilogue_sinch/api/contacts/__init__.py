"""The contacts operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.contact import Contact
    from ...models.contact_create_request import ContactCreateRequest
    from ...models.get_channel_profile_request import GetChannelProfileRequest
    from ...models.get_channel_profile_response import GetChannelProfileResponse
    from ...models.list_contacts_response import ListContactsResponse
    from ...models.merge_contact_request import MergeContactRequest


class ContactsApi:
    """The contacts operations of the Sinch Conversation API."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_contacts(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_token: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListContactsResponse:
        """List contacts

        Sinch Conversation API: Contact_ListContacts, GET /v1/projects/{project_id}/contacts.

        Args:
            project_id: Id of the project.
            page_size: Contacts on a page, at most 20. Default 10.
            page_token: Token of the page, as the previous page gave it in `next_page_token`.
        """
        from .list_contacts import build, parse

        request = build(
            self._client,
            project_id=project_id,
            page_size=page_size,
            page_token=page_token,
        )
        return parse(self._client, self._client.send(request))

    def create_contact(
        self,
        *,
        body: ContactCreateRequest,
        project_id: str | Unset = UNSET,
    ) -> Contact:
        """Create a contact

        Sinch Conversation API: Contact_CreateContact, POST /v1/projects/{project_id}/contacts.

        Args:
            project_id: Id of the project.
        """
        from .create_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_contact(
        self,
        *,
        contact_id: str,
        project_id: str | Unset = UNSET,
    ) -> Contact:
        """Get a contact

        Sinch Conversation API: Contact_GetContact, GET /v1/projects/{project_id}/contacts/{contact_id}.

        Args:
            project_id: Id of the project.
            contact_id: Id of the contact.
        """
        from .get_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            contact_id=contact_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_contact(
        self,
        *,
        contact_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a contact

        Sinch Conversation API: Contact_DeleteContact, DELETE /v1/projects/{project_id}/contacts/{contact_id}.

        Args:
            project_id: Id of the project.
            contact_id: Id of the contact.
        """
        from .delete_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            contact_id=contact_id,
        )
        return parse(self._client, self._client.send(request))

    def update_contact(
        self,
        *,
        contact_id: str,
        body: Contact,
        update_mask_paths: list[str] | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Contact:
        """Update a contact

        With `update_mask.paths` only the fields named there change.

        Sinch Conversation API: Contact_UpdateContact, PATCH /v1/projects/{project_id}/contacts/{contact_id}.

        Args:
            project_id: Id of the project.
            contact_id: Id of the contact.
            update_mask_paths: Names of the fields to change, repeated for each; without it all fields of the
                body count.
        """
        from .update_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            contact_id=contact_id,
            update_mask_paths=update_mask_paths,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def merge_contact(
        self,
        *,
        destination_id: str,
        body: MergeContactRequest,
        project_id: str | Unset = UNSET,
    ) -> Contact:
        """Merge a contact into another

        The contact in the path stays and gets the other's conversations. It gets a channel identity only where it
        had none on that channel, at the end of its priorities, and other fields only where its own are empty. The
        other contact is gone afterwards.

        Sinch Conversation API: Contact_MergeContact, POST
        /v1/projects/{project_id}/contacts/{destination_id}:merge.

        Args:
            project_id: Id of the project.
            destination_id: Id of the contact that stays when two are merged.
        """
        from .merge_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            destination_id=destination_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_channel_profile(
        self,
        *,
        body: GetChannelProfileRequest,
        project_id: str | Unset = UNSET,
    ) -> GetChannelProfileResponse:
        """Get a profile from a channel

        Messenger, Instagram and Viber only.

        Sinch Conversation API: Contact_GetChannelProfile, POST
        /v1/projects/{project_id}/contacts:getChannelProfile.

        Args:
            project_id: Id of the project.
        """
        from .get_channel_profile import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncContactsApi:
    """The contacts operations of the Sinch Conversation API, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_contacts(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_token: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> ListContactsResponse:
        """List contacts

        Sinch Conversation API: Contact_ListContacts, GET /v1/projects/{project_id}/contacts.

        Args:
            project_id: Id of the project.
            page_size: Contacts on a page, at most 20. Default 10.
            page_token: Token of the page, as the previous page gave it in `next_page_token`.
        """
        from .list_contacts import build, parse

        request = build(
            self._client,
            project_id=project_id,
            page_size=page_size,
            page_token=page_token,
        )
        return parse(self._client, await self._client.send(request))

    async def create_contact(
        self,
        *,
        body: ContactCreateRequest,
        project_id: str | Unset = UNSET,
    ) -> Contact:
        """Create a contact

        Sinch Conversation API: Contact_CreateContact, POST /v1/projects/{project_id}/contacts.

        Args:
            project_id: Id of the project.
        """
        from .create_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_contact(
        self,
        *,
        contact_id: str,
        project_id: str | Unset = UNSET,
    ) -> Contact:
        """Get a contact

        Sinch Conversation API: Contact_GetContact, GET /v1/projects/{project_id}/contacts/{contact_id}.

        Args:
            project_id: Id of the project.
            contact_id: Id of the contact.
        """
        from .get_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            contact_id=contact_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_contact(
        self,
        *,
        contact_id: str,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a contact

        Sinch Conversation API: Contact_DeleteContact, DELETE /v1/projects/{project_id}/contacts/{contact_id}.

        Args:
            project_id: Id of the project.
            contact_id: Id of the contact.
        """
        from .delete_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            contact_id=contact_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_contact(
        self,
        *,
        contact_id: str,
        body: Contact,
        update_mask_paths: list[str] | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Contact:
        """Update a contact

        With `update_mask.paths` only the fields named there change.

        Sinch Conversation API: Contact_UpdateContact, PATCH /v1/projects/{project_id}/contacts/{contact_id}.

        Args:
            project_id: Id of the project.
            contact_id: Id of the contact.
            update_mask_paths: Names of the fields to change, repeated for each; without it all fields of the
                body count.
        """
        from .update_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            contact_id=contact_id,
            update_mask_paths=update_mask_paths,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def merge_contact(
        self,
        *,
        destination_id: str,
        body: MergeContactRequest,
        project_id: str | Unset = UNSET,
    ) -> Contact:
        """Merge a contact into another

        The contact in the path stays and gets the other's conversations. It gets a channel identity only where it
        had none on that channel, at the end of its priorities, and other fields only where its own are empty. The
        other contact is gone afterwards.

        Sinch Conversation API: Contact_MergeContact, POST
        /v1/projects/{project_id}/contacts/{destination_id}:merge.

        Args:
            project_id: Id of the project.
            destination_id: Id of the contact that stays when two are merged.
        """
        from .merge_contact import build, parse

        request = build(
            self._client,
            project_id=project_id,
            destination_id=destination_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_channel_profile(
        self,
        *,
        body: GetChannelProfileRequest,
        project_id: str | Unset = UNSET,
    ) -> GetChannelProfileResponse:
        """Get a profile from a channel

        Messenger, Instagram and Viber only.

        Sinch Conversation API: Contact_GetChannelProfile, POST
        /v1/projects/{project_id}/contacts:getChannelProfile.

        Args:
            project_id: Id of the project.
        """
        from .get_channel_profile import build, parse

        request = build(
            self._client,
            project_id=project_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
