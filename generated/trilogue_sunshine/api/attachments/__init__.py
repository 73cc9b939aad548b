"""The attachments operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.attachment_delete_body import AttachmentDeleteBody
    from ...models.attachment_response import AttachmentResponse
    from ...models.attachment_upload_body import AttachmentUploadBody
    from ...models.json_object import JsonObject


class AttachmentsApi:
    """The attachments operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def upload_attachment(
        self,
        *,
        body: AttachmentUploadBody,
        access: str = "public",
        for_: str | Unset = UNSET,
        conversation_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> AttachmentResponse:
        """Upload a file

        Sends one file as multipart form data, at most 50 MB, and answers its URL for use in a file, image or
        carousel message. With `for=message` the file is cleaned up together with the message, conversation or user
        it belongs to.

        Sunshine Conversations: UploadAttachment, POST /v2/apps/{appId}/attachments.

        Args:
            app_id: Id of the app.
            access: Who may read the file behind its URL; `public` is the one access level described.
            for_: What the file is for: `message` ties its lifetime to the message it is sent with.
            conversation_id: Id of the conversation.
        """
        from .upload_attachment import build, parse

        request = build(
            self._client,
            app_id=app_id,
            access=access,
            for_=for_,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def delete_attachment(
        self,
        *,
        body: AttachmentDeleteBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete uploaded files by URL

        Removes the attachment found behind a media URL.

        Sunshine Conversations: DeleteAttachment, POST /v2/apps/{appId}/attachments/remove.

        Args:
            app_id: Id of the app.
        """
        from .delete_attachment import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncAttachmentsApi:
    """The attachments operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def upload_attachment(
        self,
        *,
        body: AttachmentUploadBody,
        access: str = "public",
        for_: str | Unset = UNSET,
        conversation_id: str | Unset = UNSET,
        app_id: str | Unset = UNSET,
    ) -> AttachmentResponse:
        """Upload a file

        Sends one file as multipart form data, at most 50 MB, and answers its URL for use in a file, image or
        carousel message. With `for=message` the file is cleaned up together with the message, conversation or user
        it belongs to.

        Sunshine Conversations: UploadAttachment, POST /v2/apps/{appId}/attachments.

        Args:
            app_id: Id of the app.
            access: Who may read the file behind its URL; `public` is the one access level described.
            for_: What the file is for: `message` ties its lifetime to the message it is sent with.
            conversation_id: Id of the conversation.
        """
        from .upload_attachment import build, parse

        request = build(
            self._client,
            app_id=app_id,
            access=access,
            for_=for_,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_attachment(
        self,
        *,
        body: AttachmentDeleteBody,
        app_id: str | Unset = UNSET,
    ) -> JsonObject:
        """Delete uploaded files by URL

        Removes the attachment found behind a media URL.

        Sunshine Conversations: DeleteAttachment, POST /v2/apps/{appId}/attachments/remove.

        Args:
            app_id: Id of the app.
        """
        from .delete_attachment import build, parse

        request = build(
            self._client,
            app_id=app_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
