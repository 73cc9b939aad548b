"""The queues operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.bulk_queue_endpoint_input import BulkQueueEndpointInput
    from ...models.bulk_queue_endpoint_output import BulkQueueEndpointOutput
    from ...models.create_queue_input import CreateQueueInput
    from ...models.create_queue_output import CreateQueueOutput
    from ...models.get_queue_by_id_output import GetQueueByIdOutput
    from ...models.list_queues_output import ListQueuesOutput
    from ...models.queue_members_output import QueueMembersOutput


class QueuesApi:
    """The queues operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_queues(
        self,
    ) -> ListQueuesOutput:
        """List queues

        Dixa: getQueues, GET /v1/queues.
        """
        from .list_queues import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, self._client.send(request))

    def create_queue(
        self,
        *,
        body: CreateQueueInput,
    ) -> CreateQueueOutput:
        """Create a queue

        Dixa: postQueues, POST /v1/queues.
        """
        from .create_queue import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_queue_members(
        self,
        *,
        queue_id: str,
    ) -> QueueMembersOutput:
        """List the members of a queue

        Dixa: getQueuesQueueidMembers, GET /v1/queues/{queueId}/members.

        Args:
            queue_id: Id of the queue.
        """
        from .list_queue_members import build, parse

        request = build(
            self._client,
            queue_id=queue_id,
        )
        return parse(self._client, self._client.send(request))

    def remove_queue_members(
        self,
        *,
        queue_id: str,
        body: BulkQueueEndpointInput,
    ) -> None:
        """Remove agents from a queue

        A DELETE with a required JSON body; at most ten agents a call.

        Dixa: deleteQueuesQueueidMembers, DELETE /v1/queues/{queueId}/members.

        Args:
            queue_id: Id of the queue.
        """
        from .remove_queue_members import build, parse

        request = build(
            self._client,
            queue_id=queue_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def add_queue_members(
        self,
        *,
        queue_id: str,
        body: BulkQueueEndpointInput,
    ) -> BulkQueueEndpointOutput:
        """Add agents to a queue

        Each agent succeeds or fails by itself.

        Dixa: patchQueuesQueueidMembers, PATCH /v1/queues/{queueId}/members.

        Args:
            queue_id: Id of the queue.
        """
        from .add_queue_members import build, parse

        request = build(
            self._client,
            queue_id=queue_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_queue(
        self,
        *,
        queue_id: str,
    ) -> GetQueueByIdOutput:
        """Get a queue

        Dixa: getQueuesQueueid, GET /v1/queues/{queueId}.

        Args:
            queue_id: Id of the queue.
        """
        from .get_queue import build, parse

        request = build(
            self._client,
            queue_id=queue_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncQueuesApi:
    """The queues operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_queues(
        self,
    ) -> ListQueuesOutput:
        """List queues

        Dixa: getQueues, GET /v1/queues.
        """
        from .list_queues import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, await self._client.send(request))

    async def create_queue(
        self,
        *,
        body: CreateQueueInput,
    ) -> CreateQueueOutput:
        """Create a queue

        Dixa: postQueues, POST /v1/queues.
        """
        from .create_queue import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_queue_members(
        self,
        *,
        queue_id: str,
    ) -> QueueMembersOutput:
        """List the members of a queue

        Dixa: getQueuesQueueidMembers, GET /v1/queues/{queueId}/members.

        Args:
            queue_id: Id of the queue.
        """
        from .list_queue_members import build, parse

        request = build(
            self._client,
            queue_id=queue_id,
        )
        return parse(self._client, await self._client.send(request))

    async def remove_queue_members(
        self,
        *,
        queue_id: str,
        body: BulkQueueEndpointInput,
    ) -> None:
        """Remove agents from a queue

        A DELETE with a required JSON body; at most ten agents a call.

        Dixa: deleteQueuesQueueidMembers, DELETE /v1/queues/{queueId}/members.

        Args:
            queue_id: Id of the queue.
        """
        from .remove_queue_members import build, parse

        request = build(
            self._client,
            queue_id=queue_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def add_queue_members(
        self,
        *,
        queue_id: str,
        body: BulkQueueEndpointInput,
    ) -> BulkQueueEndpointOutput:
        """Add agents to a queue

        Each agent succeeds or fails by itself.

        Dixa: patchQueuesQueueidMembers, PATCH /v1/queues/{queueId}/members.

        Args:
            queue_id: Id of the queue.
        """
        from .add_queue_members import build, parse

        request = build(
            self._client,
            queue_id=queue_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_queue(
        self,
        *,
        queue_id: str,
    ) -> GetQueueByIdOutput:
        """Get a queue

        Dixa: getQueuesQueueid, GET /v1/queues/{queueId}.

        Args:
            queue_id: Id of the queue.
        """
        from .get_queue import build, parse

        request = build(
            self._client,
            queue_id=queue_id,
        )
        return parse(self._client, await self._client.send(request))
