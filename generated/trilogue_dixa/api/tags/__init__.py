"""The tags operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.create_tag_input import CreateTagInput
    from ...models.create_tag_output import CreateTagOutput
    from ...models.get_tag_output import GetTagOutput
    from ...models.list_tags_output import ListTagsOutput


class TagsApi:
    """The tags operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_tags(
        self,
    ) -> ListTagsOutput:
        """List tags

        Dixa: getTags, GET /v1/tags.
        """
        from .list_tags import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, self._client.send(request))

    def create_tag(
        self,
        *,
        body: CreateTagInput,
    ) -> CreateTagOutput:
        """Create a tag

        Dixa: postTags, POST /v1/tags.
        """
        from .create_tag import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_tag(
        self,
        *,
        tag_id: str,
    ) -> GetTagOutput:
        """Get a tag

        Dixa: getTagsTagid, GET /v1/tags/{tagId}.

        Args:
            tag_id: Id of the tag.
        """
        from .get_tag import build, parse

        request = build(
            self._client,
            tag_id=tag_id,
        )
        return parse(self._client, self._client.send(request))

    def deactivate_tag(
        self,
        *,
        tag_id: str,
    ) -> None:
        """Deactivate a tag

        Conversations keep it, but it cannot be given to further ones.

        Dixa: patchTagsTagidDeactivate, PATCH /v1/tags/{tagId}/deactivate.

        Args:
            tag_id: Id of the tag.
        """
        from .deactivate_tag import build, parse

        request = build(
            self._client,
            tag_id=tag_id,
        )
        return parse(self._client, self._client.send(request))

    def activate_tag(
        self,
        *,
        tag_id: str,
    ) -> None:
        """Activate a tag

        Dixa: patchTagsTagidActivate, PATCH /v1/tags/{tagId}/activate.

        Args:
            tag_id: Id of the tag.
        """
        from .activate_tag import build, parse

        request = build(
            self._client,
            tag_id=tag_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncTagsApi:
    """The tags operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_tags(
        self,
    ) -> ListTagsOutput:
        """List tags

        Dixa: getTags, GET /v1/tags.
        """
        from .list_tags import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, await self._client.send(request))

    async def create_tag(
        self,
        *,
        body: CreateTagInput,
    ) -> CreateTagOutput:
        """Create a tag

        Dixa: postTags, POST /v1/tags.
        """
        from .create_tag import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_tag(
        self,
        *,
        tag_id: str,
    ) -> GetTagOutput:
        """Get a tag

        Dixa: getTagsTagid, GET /v1/tags/{tagId}.

        Args:
            tag_id: Id of the tag.
        """
        from .get_tag import build, parse

        request = build(
            self._client,
            tag_id=tag_id,
        )
        return parse(self._client, await self._client.send(request))

    async def deactivate_tag(
        self,
        *,
        tag_id: str,
    ) -> None:
        """Deactivate a tag

        Conversations keep it, but it cannot be given to further ones.

        Dixa: patchTagsTagidDeactivate, PATCH /v1/tags/{tagId}/deactivate.

        Args:
            tag_id: Id of the tag.
        """
        from .deactivate_tag import build, parse

        request = build(
            self._client,
            tag_id=tag_id,
        )
        return parse(self._client, await self._client.send(request))

    async def activate_tag(
        self,
        *,
        tag_id: str,
    ) -> None:
        """Activate a tag

        Dixa: patchTagsTagidActivate, PATCH /v1/tags/{tagId}/activate.

        Args:
            tag_id: Id of the tag.
        """
        from .activate_tag import build, parse

        request = build(
            self._client,
            tag_id=tag_id,
        )
        return parse(self._client, await self._client.send(request))
