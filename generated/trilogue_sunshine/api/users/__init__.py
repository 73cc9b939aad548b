"""The users operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.json_object import JsonObject
    from ...models.list_users_filter import ListUsersFilter
    from ...models.sync_user_body import SyncUserBody
    from ...models.user_create_body import UserCreateBody
    from ...models.user_list_response import UserListResponse
    from ...models.user_response import UserResponse
    from ...models.user_update_body import UserUpdateBody


class UsersApi:
    """The users operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_users(
        self,
        *,
        filter_: ListUsersFilter,
        app_id: str | Unset = UNSET,
    ) -> UserListResponse:
        """Find users by e-mail address

        Lists the users one of whose identities is the given e-mail address. The service has no list of all users.

        Sunshine Conversations: ListUsers, GET /v2/apps/{appId}/users.

        Args:
            app_id: The app's id.
            filter_: What to find users by.
        """
        from .list_users import build, parse

        request = build(
            self._client,
            app_id=app_id,
            filter_=filter_,
        )
        return parse(self._client, self._client.send(request))

    def create_user(
        self,
        *,
        body: UserCreateBody,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Create a user

        Answers 409 when the external id is taken.

        Sunshine Conversations: CreateUser, POST /v2/apps/{appId}/users.

        Args:
            app_id: Id of the app.
        """
        from .create_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_user(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Get a user

        Sunshine Conversations: GetUser, GET /v2/apps/{appId}/users/{userIdOrExternalId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .get_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_user(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a user

        Removes the user, their clients and their conversations for good.

        Sunshine Conversations: DeleteUser, DELETE /v2/apps/{appId}/users/{userIdOrExternalId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .delete_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
        )
        return parse(self._client, self._client.send(request))

    def update_user(
        self,
        *,
        user_id_or_external_id: str,
        body: UserUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Update a user

        Only the keys that are sent change.

        Sunshine Conversations: UpdateUser, PATCH /v2/apps/{appId}/users/{userIdOrExternalId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .update_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def delete_user_personal_information(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Delete a user's personal information

        Clears profile, metadata and what clients and devices tell about the person, while the user and the
        conversations stay.

        Sunshine Conversations: DeleteUserPersonalInformation, DELETE
        /v2/apps/{appId}/users/{userIdOrExternalId}/personalinformation.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .delete_user_personal_information import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
        )
        return parse(self._client, self._client.send(request))

    def sync_user(
        self,
        *,
        zendesk_id: str,
        body: SyncUserBody | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Synchronize a user with Zendesk

        Copies the profile from the Zendesk user. When that user was merged into another, name the survivor.

        Sunshine Conversations: SyncUser, POST /v2/apps/{appId}/users/{zendeskId}/sync.

        Args:
            app_id: Id of the app.
            zendesk_id: Id of the user in Zendesk.
        """
        from .sync_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            zendesk_id=zendesk_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncUsersApi:
    """The users operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_users(
        self,
        *,
        filter_: ListUsersFilter,
        app_id: str | Unset = UNSET,
    ) -> UserListResponse:
        """Find users by e-mail address

        Lists the users one of whose identities is the given e-mail address. The service has no list of all users.

        Sunshine Conversations: ListUsers, GET /v2/apps/{appId}/users.

        Args:
            app_id: The app's id.
            filter_: What to find users by.
        """
        from .list_users import build, parse

        request = build(
            self._client,
            app_id=app_id,
            filter_=filter_,
        )
        return parse(self._client, await self._client.send(request))

    async def create_user(
        self,
        *,
        body: UserCreateBody,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Create a user

        Answers 409 when the external id is taken.

        Sunshine Conversations: CreateUser, POST /v2/apps/{appId}/users.

        Args:
            app_id: Id of the app.
        """
        from .create_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_user(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Get a user

        Sunshine Conversations: GetUser, GET /v2/apps/{appId}/users/{userIdOrExternalId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .get_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_user(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete a user

        Removes the user, their clients and their conversations for good.

        Sunshine Conversations: DeleteUser, DELETE /v2/apps/{appId}/users/{userIdOrExternalId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .delete_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_user(
        self,
        *,
        user_id_or_external_id: str,
        body: UserUpdateBody,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Update a user

        Only the keys that are sent change.

        Sunshine Conversations: UpdateUser, PATCH /v2/apps/{appId}/users/{userIdOrExternalId}.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .update_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_user_personal_information(
        self,
        *,
        user_id_or_external_id: str,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Delete a user's personal information

        Clears profile, metadata and what clients and devices tell about the person, while the user and the
        conversations stay.

        Sunshine Conversations: DeleteUserPersonalInformation, DELETE
        /v2/apps/{appId}/users/{userIdOrExternalId}/personalinformation.

        Args:
            app_id: Id of the app.
            user_id_or_external_id: The user's id, or the external id they were created with.
        """
        from .delete_user_personal_information import build, parse

        request = build(
            self._client,
            app_id=app_id,
            user_id_or_external_id=user_id_or_external_id,
        )
        return parse(self._client, await self._client.send(request))

    async def sync_user(
        self,
        *,
        zendesk_id: str,
        body: SyncUserBody | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> UserResponse:
        """Synchronize a user with Zendesk

        Copies the profile from the Zendesk user. When that user was merged into another, name the survivor.

        Sunshine Conversations: SyncUser, POST /v2/apps/{appId}/users/{zendeskId}/sync.

        Args:
            app_id: Id of the app.
            zendesk_id: Id of the user in Zendesk.
        """
        from .sync_user import build, parse

        request = build(
            self._client,
            app_id=app_id,
            zendesk_id=zendesk_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
