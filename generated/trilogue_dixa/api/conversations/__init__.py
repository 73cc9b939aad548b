"""The conversations operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.anonymize_entity_output import AnonymizeEntityOutput
    from ...models.bulk_create_internal_note_input import BulkCreateInternalNoteInput
    from ...models.bulk_create_note_output import BulkCreateNoteOutput
    from ...models.claim_conversation_input import ClaimConversationInput
    from ...models.close_conversation_input import CloseConversationInput
    from ...models.conversation_tags_output import ConversationTagsOutput
    from ...models.create_conversation_input import CreateConversationInput
    from ...models.create_conversation_output import CreateConversationOutput
    from ...models.create_internal_note_input import CreateInternalNoteInput
    from ...models.create_message_input import CreateMessageInput
    from ...models.create_message_output import CreateMessageOutput
    from ...models.create_note_output import CreateNoteOutput
    from ...models.get_activity_log_output import GetActivityLogOutput
    from ...models.get_conversation_output import GetConversationOutput
    from ...models.list_activity_log_output import ListActivityLogOutput
    from ...models.list_conversation_ratings_output import ListConversationRatingsOutput
    from ...models.list_flows_output import ListFlowsOutput
    from ...models.list_internal_notes_output import ListInternalNotesOutput
    from ...models.list_linked_conversations_output import ListLinkedConversationsOutput
    from ...models.list_messages_output import ListMessagesOutput
    from ...models.map_uuid_option_attribute_value import MapUUIDOptionAttributeValue
    from ...models.patch_conversation_custom_attributes_output import PatchConversationCustomAttributesOutput
    from ...models.reopen_conversation_input import ReopenConversationInput
    from ...models.transfer_conversation_input import TransferConversationInput


class ConversationsApi:
    """The conversations operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def anonymize_conversation(
        self,
        *,
        conversation_id: int,
        force: bool | Unset = UNSET,
    ) -> AnonymizeEntityOutput:
        """Anonymize a conversation

        Takes effect later; the answer is the request, to be followed by its id.

        Dixa: patchConversationsConversationidAnonymize, PATCH /v1/conversations/{conversationId}/anonymize.

        Args:
            conversation_id: Id of the conversation, a number.
            force: Whether to close what is still open first.
        """
        from .anonymize_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            force=force,
        )
        return parse(self._client, self._client.send(request))

    def anonymize_message(
        self,
        *,
        conversation_id: int,
        message_id: str,
    ) -> AnonymizeEntityOutput:
        """Anonymize a message

        Takes effect later; the answer is the request, to be followed by its id.

        Dixa: patchConversationsConversationidMessagesMessageidAnonymize, PATCH
        /v1/conversations/{conversationId}/messages/{messageId}/anonymize.

        Args:
            conversation_id: Id of the conversation, a number.
            message_id: Id of the message.
        """
        from .anonymize_message import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            message_id=message_id,
        )
        return parse(self._client, self._client.send(request))

    def close_conversation(
        self,
        *,
        conversation_id: int,
        body: CloseConversationInput | Unset = UNSET,
    ) -> None:
        """Close a conversation

        Dixa: putConversationsConversationidClose, PUT /v1/conversations/{conversationId}/close.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .close_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def reopen_conversation(
        self,
        *,
        conversation_id: int,
        body: ReopenConversationInput | Unset = UNSET,
    ) -> None:
        """Reopen a conversation

        Offers it in its queue again, or in the organization's default queue when it has none.

        Dixa: putConversationsConversationidReopen, PUT /v1/conversations/{conversationId}/reopen.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .reopen_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def transfer_conversation(
        self,
        *,
        conversation_id: int,
        body: TransferConversationInput,
    ) -> None:
        """Transfer a conversation to a queue

        Dixa: putConversationsConversationidTransferQueue, PUT /v1/conversations/{conversationId}/transfer/queue.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .transfer_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def create_notes(
        self,
        *,
        conversation_id: int,
        body: BulkCreateInternalNoteInput,
    ) -> BulkCreateNoteOutput:
        """Add several internal notes

        Each note succeeds or fails by itself.

        Dixa: postConversationsConversationidNotesBulk, POST /v1/conversations/{conversationId}/notes/bulk.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .create_notes import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_notes(
        self,
        *,
        conversation_id: int,
    ) -> ListInternalNotesOutput:
        """List the internal notes of a conversation

        Dixa: getConversationsConversationidNotes, GET /v1/conversations/{conversationId}/notes.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_notes import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def create_note(
        self,
        *,
        conversation_id: int,
        body: CreateInternalNoteInput,
    ) -> CreateNoteOutput:
        """Add an internal note

        Dixa: postConversationsConversationidNotes, POST /v1/conversations/{conversationId}/notes.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .create_note import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_ratings(
        self,
        *,
        conversation_id: int,
    ) -> ListConversationRatingsOutput:
        """List the ratings of a conversation

        Dixa: getConversationsConversationidRating, GET /v1/conversations/{conversationId}/rating.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_ratings import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def list_activity_log(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
        from_datetime: datetime.datetime | Unset = UNSET,
        to_datetime: datetime.datetime | Unset = UNSET,
    ) -> ListActivityLogOutput:
        """List activities of all conversations

        Dixa: getConversationsActivitylog, GET /v1/conversations/activitylog.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
            from_datetime: Only activities from this moment on, ISO 8601 in UTC.
            to_datetime: Only activities up to this moment, ISO 8601 in UTC.
        """
        from .list_activity_log import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            from_datetime=from_datetime,
            to_datetime=to_datetime,
        )
        return parse(self._client, self._client.send(request))

    def list_flows(
        self,
        *,
        channel: str | Unset = UNSET,
    ) -> ListFlowsOutput:
        """List conversation flows

        Dixa: getConversationsFlows, GET /v1/conversations/flows.

        Args:
            channel: Channel of the flows: `WhatsApp`, `Voicemail`, `WidgetChat`, `FacebookMessenger`, `Email`,
                `ContactForm`, `Callback`, `PstnPhone` or `Messenger`. Default `PstnPhone`.
        """
        from .list_flows import build, parse

        request = build(
            self._client,
            channel=channel,
        )
        return parse(self._client, self._client.send(request))

    def tag_conversation(
        self,
        *,
        conversation_id: int,
        tag_id: str,
    ) -> None:
        """Tag a conversation

        Only active tags can be given.

        Dixa: putConversationsConversationidTagsTagid, PUT /v1/conversations/{conversationId}/tags/{tagId}.

        Args:
            conversation_id: Id of the conversation, a number.
            tag_id: Id of the tag.
        """
        from .tag_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            tag_id=tag_id,
        )
        return parse(self._client, self._client.send(request))

    def untag_conversation(
        self,
        *,
        conversation_id: int,
        tag_id: str,
    ) -> None:
        """Untag a conversation

        Inactive tags can be taken away too.

        Dixa: deleteConversationsConversationidTagsTagid, DELETE /v1/conversations/{conversationId}/tags/{tagId}.

        Args:
            conversation_id: Id of the conversation, a number.
            tag_id: Id of the tag.
        """
        from .untag_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            tag_id=tag_id,
        )
        return parse(self._client, self._client.send(request))

    def list_conversation_tags(
        self,
        *,
        conversation_id: int,
    ) -> ConversationTagsOutput:
        """List the tags of a conversation

        Dixa: getConversationsConversationidTags, GET /v1/conversations/{conversationId}/tags.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_conversation_tags import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def list_messages(
        self,
        *,
        conversation_id: int,
    ) -> ListMessagesOutput:
        """List the messages of a conversation

        Not paged. In contact form conversations the attributes are `EmailAttributes` for messages from a web form,
        `ContactFormAttributes` for those from a chat widget.

        Dixa: getConversationsConversationidMessages, GET /v1/conversations/{conversationId}/messages.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_messages import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def create_message(
        self,
        *,
        conversation_id: int,
        body: CreateMessageInput,
    ) -> CreateMessageOutput:
        """Add a message to a conversation

        An inbound message is the requester's, an outbound one the agent's named by `agentId`. For e-mail, widget
        chat and Messenger conversations only.

        Dixa: postConversationsConversationidMessages, POST /v1/conversations/{conversationId}/messages.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .create_message import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def create_conversation(
        self,
        *,
        body: CreateConversationInput,
    ) -> CreateConversationOutput:
        """Create a conversation

        Its first message is the requester's when inbound, the agent's named by `agentId` when outbound.

        Dixa: postConversations, POST /v1/conversations.
        """
        from .create_conversation import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def patch_conversation_custom_attributes(
        self,
        *,
        conversation_id: int,
        body: MapUUIDOptionAttributeValue,
    ) -> PatchConversationCustomAttributesOutput:
        """Set custom attributes of a conversation

        Changes only the attributes sent.

        Dixa: patchConversationsConversationidCustom-attributes, PATCH /v1/conversations/{conversationId}/custom-
        attributes.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .patch_conversation_custom_attributes import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def claim_conversation(
        self,
        *,
        conversation_id: int,
        body: ClaimConversationInput,
    ) -> None:
        """Claim a conversation for an agent

        Dixa: putConversationsConversationidClaim, PUT /v1/conversations/{conversationId}/claim.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .claim_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_conversation_activity_log(
        self,
        *,
        conversation_id: int,
    ) -> GetActivityLogOutput:
        """List the activities of a conversation

        Dixa: getConversationsConversationidActivitylog, GET /v1/conversations/{conversationId}/activitylog.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_conversation_activity_log import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def get_conversation(
        self,
        *,
        conversation_id: int,
    ) -> GetConversationOutput:
        """Get a conversation

        Dixa: getConversationsConversationid, GET /v1/conversations/{conversationId}.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .get_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))

    def list_linked_conversations(
        self,
        *,
        conversation_id: int,
    ) -> ListLinkedConversationsOutput:
        """List the conversations linked to a conversation

        Children only, such as side conversations and transcripts.

        Dixa: getConversationsConversationidLinked, GET /v1/conversations/{conversationId}/linked.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_linked_conversations import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncConversationsApi:
    """The conversations operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def anonymize_conversation(
        self,
        *,
        conversation_id: int,
        force: bool | Unset = UNSET,
    ) -> AnonymizeEntityOutput:
        """Anonymize a conversation

        Takes effect later; the answer is the request, to be followed by its id.

        Dixa: patchConversationsConversationidAnonymize, PATCH /v1/conversations/{conversationId}/anonymize.

        Args:
            conversation_id: Id of the conversation, a number.
            force: Whether to close what is still open first.
        """
        from .anonymize_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            force=force,
        )
        return parse(self._client, await self._client.send(request))

    async def anonymize_message(
        self,
        *,
        conversation_id: int,
        message_id: str,
    ) -> AnonymizeEntityOutput:
        """Anonymize a message

        Takes effect later; the answer is the request, to be followed by its id.

        Dixa: patchConversationsConversationidMessagesMessageidAnonymize, PATCH
        /v1/conversations/{conversationId}/messages/{messageId}/anonymize.

        Args:
            conversation_id: Id of the conversation, a number.
            message_id: Id of the message.
        """
        from .anonymize_message import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            message_id=message_id,
        )
        return parse(self._client, await self._client.send(request))

    async def close_conversation(
        self,
        *,
        conversation_id: int,
        body: CloseConversationInput | Unset = UNSET,
    ) -> None:
        """Close a conversation

        Dixa: putConversationsConversationidClose, PUT /v1/conversations/{conversationId}/close.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .close_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def reopen_conversation(
        self,
        *,
        conversation_id: int,
        body: ReopenConversationInput | Unset = UNSET,
    ) -> None:
        """Reopen a conversation

        Offers it in its queue again, or in the organization's default queue when it has none.

        Dixa: putConversationsConversationidReopen, PUT /v1/conversations/{conversationId}/reopen.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .reopen_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def transfer_conversation(
        self,
        *,
        conversation_id: int,
        body: TransferConversationInput,
    ) -> None:
        """Transfer a conversation to a queue

        Dixa: putConversationsConversationidTransferQueue, PUT /v1/conversations/{conversationId}/transfer/queue.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .transfer_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def create_notes(
        self,
        *,
        conversation_id: int,
        body: BulkCreateInternalNoteInput,
    ) -> BulkCreateNoteOutput:
        """Add several internal notes

        Each note succeeds or fails by itself.

        Dixa: postConversationsConversationidNotesBulk, POST /v1/conversations/{conversationId}/notes/bulk.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .create_notes import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_notes(
        self,
        *,
        conversation_id: int,
    ) -> ListInternalNotesOutput:
        """List the internal notes of a conversation

        Dixa: getConversationsConversationidNotes, GET /v1/conversations/{conversationId}/notes.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_notes import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_note(
        self,
        *,
        conversation_id: int,
        body: CreateInternalNoteInput,
    ) -> CreateNoteOutput:
        """Add an internal note

        Dixa: postConversationsConversationidNotes, POST /v1/conversations/{conversationId}/notes.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .create_note import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_ratings(
        self,
        *,
        conversation_id: int,
    ) -> ListConversationRatingsOutput:
        """List the ratings of a conversation

        Dixa: getConversationsConversationidRating, GET /v1/conversations/{conversationId}/rating.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_ratings import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def list_activity_log(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
        from_datetime: datetime.datetime | Unset = UNSET,
        to_datetime: datetime.datetime | Unset = UNSET,
    ) -> ListActivityLogOutput:
        """List activities of all conversations

        Dixa: getConversationsActivitylog, GET /v1/conversations/activitylog.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
            from_datetime: Only activities from this moment on, ISO 8601 in UTC.
            to_datetime: Only activities up to this moment, ISO 8601 in UTC.
        """
        from .list_activity_log import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            from_datetime=from_datetime,
            to_datetime=to_datetime,
        )
        return parse(self._client, await self._client.send(request))

    async def list_flows(
        self,
        *,
        channel: str | Unset = UNSET,
    ) -> ListFlowsOutput:
        """List conversation flows

        Dixa: getConversationsFlows, GET /v1/conversations/flows.

        Args:
            channel: Channel of the flows: `WhatsApp`, `Voicemail`, `WidgetChat`, `FacebookMessenger`, `Email`,
                `ContactForm`, `Callback`, `PstnPhone` or `Messenger`. Default `PstnPhone`.
        """
        from .list_flows import build, parse

        request = build(
            self._client,
            channel=channel,
        )
        return parse(self._client, await self._client.send(request))

    async def tag_conversation(
        self,
        *,
        conversation_id: int,
        tag_id: str,
    ) -> None:
        """Tag a conversation

        Only active tags can be given.

        Dixa: putConversationsConversationidTagsTagid, PUT /v1/conversations/{conversationId}/tags/{tagId}.

        Args:
            conversation_id: Id of the conversation, a number.
            tag_id: Id of the tag.
        """
        from .tag_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            tag_id=tag_id,
        )
        return parse(self._client, await self._client.send(request))

    async def untag_conversation(
        self,
        *,
        conversation_id: int,
        tag_id: str,
    ) -> None:
        """Untag a conversation

        Inactive tags can be taken away too.

        Dixa: deleteConversationsConversationidTagsTagid, DELETE /v1/conversations/{conversationId}/tags/{tagId}.

        Args:
            conversation_id: Id of the conversation, a number.
            tag_id: Id of the tag.
        """
        from .untag_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            tag_id=tag_id,
        )
        return parse(self._client, await self._client.send(request))

    async def list_conversation_tags(
        self,
        *,
        conversation_id: int,
    ) -> ConversationTagsOutput:
        """List the tags of a conversation

        Dixa: getConversationsConversationidTags, GET /v1/conversations/{conversationId}/tags.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_conversation_tags import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def list_messages(
        self,
        *,
        conversation_id: int,
    ) -> ListMessagesOutput:
        """List the messages of a conversation

        Not paged. In contact form conversations the attributes are `EmailAttributes` for messages from a web form,
        `ContactFormAttributes` for those from a chat widget.

        Dixa: getConversationsConversationidMessages, GET /v1/conversations/{conversationId}/messages.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_messages import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_message(
        self,
        *,
        conversation_id: int,
        body: CreateMessageInput,
    ) -> CreateMessageOutput:
        """Add a message to a conversation

        An inbound message is the requester's, an outbound one the agent's named by `agentId`. For e-mail, widget
        chat and Messenger conversations only.

        Dixa: postConversationsConversationidMessages, POST /v1/conversations/{conversationId}/messages.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .create_message import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def create_conversation(
        self,
        *,
        body: CreateConversationInput,
    ) -> CreateConversationOutput:
        """Create a conversation

        Its first message is the requester's when inbound, the agent's named by `agentId` when outbound.

        Dixa: postConversations, POST /v1/conversations.
        """
        from .create_conversation import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def patch_conversation_custom_attributes(
        self,
        *,
        conversation_id: int,
        body: MapUUIDOptionAttributeValue,
    ) -> PatchConversationCustomAttributesOutput:
        """Set custom attributes of a conversation

        Changes only the attributes sent.

        Dixa: patchConversationsConversationidCustom-attributes, PATCH /v1/conversations/{conversationId}/custom-
        attributes.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .patch_conversation_custom_attributes import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def claim_conversation(
        self,
        *,
        conversation_id: int,
        body: ClaimConversationInput,
    ) -> None:
        """Claim a conversation for an agent

        Dixa: putConversationsConversationidClaim, PUT /v1/conversations/{conversationId}/claim.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .claim_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_conversation_activity_log(
        self,
        *,
        conversation_id: int,
    ) -> GetActivityLogOutput:
        """List the activities of a conversation

        Dixa: getConversationsConversationidActivitylog, GET /v1/conversations/{conversationId}/activitylog.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_conversation_activity_log import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def get_conversation(
        self,
        *,
        conversation_id: int,
    ) -> GetConversationOutput:
        """Get a conversation

        Dixa: getConversationsConversationid, GET /v1/conversations/{conversationId}.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .get_conversation import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))

    async def list_linked_conversations(
        self,
        *,
        conversation_id: int,
    ) -> ListLinkedConversationsOutput:
        """List the conversations linked to a conversation

        Children only, such as side conversations and transcripts.

        Dixa: getConversationsConversationidLinked, GET /v1/conversations/{conversationId}/linked.

        Args:
            conversation_id: Id of the conversation, a number.
        """
        from .list_linked_conversations import build, parse

        request = build(
            self._client,
            conversation_id=conversation_id,
        )
        return parse(self._client, await self._client.send(request))
