"""The end users operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.anonymize_entity_output import AnonymizeEntityOutput
    from ...models.bulk_patch_end_users_input import BulkPatchEndUsersInput
    from ...models.bulk_patch_end_users_output import BulkPatchEndUsersOutput
    from ...models.bulk_update_end_users_input import BulkUpdateEndUsersInput
    from ...models.bulk_update_end_users_output import BulkUpdateEndUsersOutput
    from ...models.create_end_user_input import CreateEndUserInput
    from ...models.create_end_user_output import CreateEndUserOutput
    from ...models.create_end_users_input import CreateEndUsersInput
    from ...models.create_end_users_output import CreateEndUsersOutput
    from ...models.get_end_user_output import GetEndUserOutput
    from ...models.list_end_user_conversations_output import ListEndUserConversationsOutput
    from ...models.list_end_users_output import ListEndUsersOutput
    from ...models.map_uuid_option_attribute_value import MapUUIDOptionAttributeValue
    from ...models.patch_end_user_custom_attributes_output import PatchEndUserCustomAttributesOutput
    from ...models.patch_end_user_input import PatchEndUserInput
    from ...models.patch_end_user_output import PatchEndUserOutput
    from ...models.update_end_user_input import UpdateEndUserInput
    from ...models.update_end_user_output import UpdateEndUserOutput


class EndUsersApi:
    """The end users operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_end_users(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
    ) -> ListEndUsersOutput:
        """List end users

        Filter by `email` or `phone`, not both: the two together answer 400.

        Dixa: getEndusers, GET /v1/endusers.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
            email: Only those with this e-mail address.
            phone: Only those with this phone number.
            external_id: Only those with this external id.
        """
        from .list_end_users import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            email=email,
            phone=phone,
            external_id=external_id,
        )
        return parse(self._client, self._client.send(request))

    def update_end_users(
        self,
        *,
        body: BulkUpdateEndUsersInput,
    ) -> BulkUpdateEndUsersOutput:
        """Update several end users

        Replaces the details of each end user. Each one succeeds or fails by itself.

        Dixa: putEndusers, PUT /v1/endusers.
        """
        from .update_end_users import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def create_end_user(
        self,
        *,
        body: CreateEndUserInput,
    ) -> CreateEndUserOutput:
        """Create an end user

        Dixa: postEndusers, POST /v1/endusers.
        """
        from .create_end_user import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def patch_end_users(
        self,
        *,
        body: BulkPatchEndUsersInput,
    ) -> BulkPatchEndUsersOutput:
        """Patch several end users

        Changes only the details sent. Each end user succeeds or fails by itself.

        Dixa: patchEndusers, PATCH /v1/endusers.
        """
        from .patch_end_users import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def create_end_users(
        self,
        *,
        body: CreateEndUsersInput,
    ) -> CreateEndUsersOutput:
        """Create several end users

        Each end user succeeds or fails by itself.

        Dixa: postEndusersBulk, POST /v1/endusers/bulk.
        """
        from .create_end_users import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_end_user(
        self,
        *,
        user_id: str,
    ) -> GetEndUserOutput:
        """Get an end user

        Dixa: getEndusersUserid, GET /v1/endusers/{userId}.

        Args:
            user_id: Id of the end user.
        """
        from .get_end_user import build, parse

        request = build(
            self._client,
            user_id=user_id,
        )
        return parse(self._client, self._client.send(request))

    def update_end_user(
        self,
        *,
        user_id: str,
        body: UpdateEndUserInput,
    ) -> UpdateEndUserOutput:
        """Update an end user

        Replaces the end user's details.

        Dixa: putEndusersUserid, PUT /v1/endusers/{userId}.

        Args:
            user_id: Id of the end user.
        """
        from .update_end_user import build, parse

        request = build(
            self._client,
            user_id=user_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def patch_end_user(
        self,
        *,
        user_id: str,
        body: PatchEndUserInput,
    ) -> PatchEndUserOutput:
        """Patch an end user

        Changes only the details sent.

        Dixa: patchEndusersUserid, PATCH /v1/endusers/{userId}.

        Args:
            user_id: Id of the end user.
        """
        from .patch_end_user import build, parse

        request = build(
            self._client,
            user_id=user_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def anonymize_end_user(
        self,
        *,
        user_id: str,
        force: bool | Unset = UNSET,
    ) -> AnonymizeEntityOutput:
        """Anonymize an end user

        Takes effect later; the answer is the request, to be followed by its id.

        Dixa: patchEndusersUseridAnonymize, PATCH /v1/endusers/{userId}/anonymize.

        Args:
            user_id: Id of the end user.
            force: Whether to close what is still open first.
        """
        from .anonymize_end_user import build, parse

        request = build(
            self._client,
            user_id=user_id,
            force=force,
        )
        return parse(self._client, self._client.send(request))

    def patch_end_user_custom_attributes(
        self,
        *,
        user_id: str,
        body: MapUUIDOptionAttributeValue,
    ) -> PatchEndUserCustomAttributesOutput:
        """Set custom attributes of an end user

        Changes only the attributes sent.

        Dixa: patchEndusersUseridCustom-attributes, PATCH /v1/endusers/{userId}/custom-attributes.

        Args:
            user_id: Id of the end user.
        """
        from .patch_end_user_custom_attributes import build, parse

        request = build(
            self._client,
            user_id=user_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_end_user_conversations(
        self,
        *,
        user_id: str,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> ListEndUserConversationsOutput:
        """List the conversations of an end user

        Conversations come without custom attributes here; get a single one to see them.

        Dixa: getEndusersUseridConversations, GET /v1/endusers/{userId}/conversations.

        Args:
            user_id: Id of the end user.
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_end_user_conversations import build, parse

        request = build(
            self._client,
            user_id=user_id,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, self._client.send(request))


class AsyncEndUsersApi:
    """The end users operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_end_users(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        external_id: str | Unset = UNSET,
    ) -> ListEndUsersOutput:
        """List end users

        Filter by `email` or `phone`, not both: the two together answer 400.

        Dixa: getEndusers, GET /v1/endusers.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
            email: Only those with this e-mail address.
            phone: Only those with this phone number.
            external_id: Only those with this external id.
        """
        from .list_end_users import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            email=email,
            phone=phone,
            external_id=external_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_end_users(
        self,
        *,
        body: BulkUpdateEndUsersInput,
    ) -> BulkUpdateEndUsersOutput:
        """Update several end users

        Replaces the details of each end user. Each one succeeds or fails by itself.

        Dixa: putEndusers, PUT /v1/endusers.
        """
        from .update_end_users import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def create_end_user(
        self,
        *,
        body: CreateEndUserInput,
    ) -> CreateEndUserOutput:
        """Create an end user

        Dixa: postEndusers, POST /v1/endusers.
        """
        from .create_end_user import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def patch_end_users(
        self,
        *,
        body: BulkPatchEndUsersInput,
    ) -> BulkPatchEndUsersOutput:
        """Patch several end users

        Changes only the details sent. Each end user succeeds or fails by itself.

        Dixa: patchEndusers, PATCH /v1/endusers.
        """
        from .patch_end_users import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def create_end_users(
        self,
        *,
        body: CreateEndUsersInput,
    ) -> CreateEndUsersOutput:
        """Create several end users

        Each end user succeeds or fails by itself.

        Dixa: postEndusersBulk, POST /v1/endusers/bulk.
        """
        from .create_end_users import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_end_user(
        self,
        *,
        user_id: str,
    ) -> GetEndUserOutput:
        """Get an end user

        Dixa: getEndusersUserid, GET /v1/endusers/{userId}.

        Args:
            user_id: Id of the end user.
        """
        from .get_end_user import build, parse

        request = build(
            self._client,
            user_id=user_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_end_user(
        self,
        *,
        user_id: str,
        body: UpdateEndUserInput,
    ) -> UpdateEndUserOutput:
        """Update an end user

        Replaces the end user's details.

        Dixa: putEndusersUserid, PUT /v1/endusers/{userId}.

        Args:
            user_id: Id of the end user.
        """
        from .update_end_user import build, parse

        request = build(
            self._client,
            user_id=user_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def patch_end_user(
        self,
        *,
        user_id: str,
        body: PatchEndUserInput,
    ) -> PatchEndUserOutput:
        """Patch an end user

        Changes only the details sent.

        Dixa: patchEndusersUserid, PATCH /v1/endusers/{userId}.

        Args:
            user_id: Id of the end user.
        """
        from .patch_end_user import build, parse

        request = build(
            self._client,
            user_id=user_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def anonymize_end_user(
        self,
        *,
        user_id: str,
        force: bool | Unset = UNSET,
    ) -> AnonymizeEntityOutput:
        """Anonymize an end user

        Takes effect later; the answer is the request, to be followed by its id.

        Dixa: patchEndusersUseridAnonymize, PATCH /v1/endusers/{userId}/anonymize.

        Args:
            user_id: Id of the end user.
            force: Whether to close what is still open first.
        """
        from .anonymize_end_user import build, parse

        request = build(
            self._client,
            user_id=user_id,
            force=force,
        )
        return parse(self._client, await self._client.send(request))

    async def patch_end_user_custom_attributes(
        self,
        *,
        user_id: str,
        body: MapUUIDOptionAttributeValue,
    ) -> PatchEndUserCustomAttributesOutput:
        """Set custom attributes of an end user

        Changes only the attributes sent.

        Dixa: patchEndusersUseridCustom-attributes, PATCH /v1/endusers/{userId}/custom-attributes.

        Args:
            user_id: Id of the end user.
        """
        from .patch_end_user_custom_attributes import build, parse

        request = build(
            self._client,
            user_id=user_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_end_user_conversations(
        self,
        *,
        user_id: str,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> ListEndUserConversationsOutput:
        """List the conversations of an end user

        Conversations come without custom attributes here; get a single one to see them.

        Dixa: getEndusersUseridConversations, GET /v1/endusers/{userId}/conversations.

        Args:
            user_id: Id of the end user.
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_end_user_conversations import build, parse

        request = build(
            self._client,
            user_id=user_id,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, await self._client.send(request))
