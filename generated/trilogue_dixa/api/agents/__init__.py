"""The agents operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.agent_output import AgentOutput
    from ...models.agent_teams_output import AgentTeamsOutput
    from ...models.bulk_patch_agent_input import BulkPatchAgentInput
    from ...models.bulk_update_agent_input import BulkUpdateAgentInput
    from ...models.bulk_update_agent_output import BulkUpdateAgentOutput
    from ...models.create_agent_input import CreateAgentInput
    from ...models.create_agents_input import CreateAgentsInput
    from ...models.create_agents_output import CreateAgentsOutput
    from ...models.list_agents_output import ListAgentsOutput
    from ...models.patch_agent_input import PatchAgentInput
    from ...models.update_agent_input import UpdateAgentInput
    from ...models.user_presence import UserPresence
    from ...models.user_presence_output import UserPresenceOutput


class AgentsApi:
    """The agents operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_agents_presence(
        self,
    ) -> list[UserPresence]:
        """List the presence of all agents

        Answers a bare array, without the `data` envelope of the other calls.

        Dixa: getAgentsPresence, GET /v1/agents/presence.
        """
        from .list_agents_presence import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, self._client.send(request))

    def list_agents(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
    ) -> ListAgentsOutput:
        """List agents

        Agents and admins of the organization. Filter by `email` or `phone`, not both: the two together answer 400.

        Dixa: getAgents, GET /v1/agents.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
            email: Only those with this e-mail address.
            phone: Only those with this phone number.
        """
        from .list_agents import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            email=email,
            phone=phone,
        )
        return parse(self._client, self._client.send(request))

    def update_agents(
        self,
        *,
        body: list[BulkUpdateAgentInput] | Unset = UNSET,
    ) -> BulkUpdateAgentOutput:
        """Update several agents

        Replaces the details of each agent. Each agent succeeds or fails by itself.

        Dixa: putAgents, PUT /v1/agents.
        """
        from .update_agents import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def create_agent(
        self,
        *,
        body: CreateAgentInput,
    ) -> AgentOutput:
        """Create an agent

        Dixa: postAgents, POST /v1/agents.
        """
        from .create_agent import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def patch_agents(
        self,
        *,
        body: list[BulkPatchAgentInput] | Unset = UNSET,
    ) -> BulkUpdateAgentOutput:
        """Patch several agents

        Changes only the details sent. Each agent succeeds or fails by itself.

        Dixa: patchAgents, PATCH /v1/agents.
        """
        from .patch_agents import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_agent_teams(
        self,
        *,
        agent_id: str,
    ) -> AgentTeamsOutput:
        """List the teams of an agent

        Dixa: getAgentsAgentidTeams, GET /v1/agents/{agentId}/teams.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .list_agent_teams import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
        )
        return parse(self._client, self._client.send(request))

    def get_agent_presence(
        self,
        *,
        agent_id: str,
    ) -> UserPresenceOutput:
        """Get the presence of an agent

        Dixa: getAgentsAgentidPresence, GET /v1/agents/{agentId}/presence.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .get_agent_presence import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
        )
        return parse(self._client, self._client.send(request))

    def create_agents(
        self,
        *,
        body: CreateAgentsInput,
    ) -> CreateAgentsOutput:
        """Create several agents

        Each agent succeeds or fails by itself.

        Dixa: postAgentsBulk, POST /v1/agents/bulk.
        """
        from .create_agents import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def get_agent(
        self,
        *,
        agent_id: str,
    ) -> AgentOutput:
        """Get an agent

        Dixa: getAgentsAgentid, GET /v1/agents/{agentId}.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .get_agent import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
        )
        return parse(self._client, self._client.send(request))

    def update_agent(
        self,
        *,
        agent_id: str,
        body: UpdateAgentInput,
    ) -> AgentOutput:
        """Update an agent

        Replaces the agent's details.

        Dixa: putAgentsAgentid, PUT /v1/agents/{agentId}.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .update_agent import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def delete_agent(
        self,
        *,
        agent_id: str,
    ) -> None:
        """Downgrade an agent to an end user

        Takes the agent's or admin's access away; the person stays as an end user.

        Dixa: deleteAgentsAgentid, DELETE /v1/agents/{agentId}.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .delete_agent import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
        )
        return parse(self._client, self._client.send(request))

    def patch_agent(
        self,
        *,
        agent_id: str,
        body: PatchAgentInput,
    ) -> AgentOutput:
        """Patch an agent

        Changes only the details sent.

        Dixa: patchAgentsAgentid, PATCH /v1/agents/{agentId}.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .patch_agent import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))


class AsyncAgentsApi:
    """The agents operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_agents_presence(
        self,
    ) -> list[UserPresence]:
        """List the presence of all agents

        Answers a bare array, without the `data` envelope of the other calls.

        Dixa: getAgentsPresence, GET /v1/agents/presence.
        """
        from .list_agents_presence import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, await self._client.send(request))

    async def list_agents(
        self,
        *,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
    ) -> ListAgentsOutput:
        """List agents

        Agents and admins of the organization. Filter by `email` or `phone`, not both: the two together answer 400.

        Dixa: getAgents, GET /v1/agents.

        Args:
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
            email: Only those with this e-mail address.
            phone: Only those with this phone number.
        """
        from .list_agents import build, parse

        request = build(
            self._client,
            page_limit=page_limit,
            page_key=page_key,
            email=email,
            phone=phone,
        )
        return parse(self._client, await self._client.send(request))

    async def update_agents(
        self,
        *,
        body: list[BulkUpdateAgentInput] | Unset = UNSET,
    ) -> BulkUpdateAgentOutput:
        """Update several agents

        Replaces the details of each agent. Each agent succeeds or fails by itself.

        Dixa: putAgents, PUT /v1/agents.
        """
        from .update_agents import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def create_agent(
        self,
        *,
        body: CreateAgentInput,
    ) -> AgentOutput:
        """Create an agent

        Dixa: postAgents, POST /v1/agents.
        """
        from .create_agent import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def patch_agents(
        self,
        *,
        body: list[BulkPatchAgentInput] | Unset = UNSET,
    ) -> BulkUpdateAgentOutput:
        """Patch several agents

        Changes only the details sent. Each agent succeeds or fails by itself.

        Dixa: patchAgents, PATCH /v1/agents.
        """
        from .patch_agents import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_agent_teams(
        self,
        *,
        agent_id: str,
    ) -> AgentTeamsOutput:
        """List the teams of an agent

        Dixa: getAgentsAgentidTeams, GET /v1/agents/{agentId}/teams.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .list_agent_teams import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
        )
        return parse(self._client, await self._client.send(request))

    async def get_agent_presence(
        self,
        *,
        agent_id: str,
    ) -> UserPresenceOutput:
        """Get the presence of an agent

        Dixa: getAgentsAgentidPresence, GET /v1/agents/{agentId}/presence.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .get_agent_presence import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
        )
        return parse(self._client, await self._client.send(request))

    async def create_agents(
        self,
        *,
        body: CreateAgentsInput,
    ) -> CreateAgentsOutput:
        """Create several agents

        Each agent succeeds or fails by itself.

        Dixa: postAgentsBulk, POST /v1/agents/bulk.
        """
        from .create_agents import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def get_agent(
        self,
        *,
        agent_id: str,
    ) -> AgentOutput:
        """Get an agent

        Dixa: getAgentsAgentid, GET /v1/agents/{agentId}.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .get_agent import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
        )
        return parse(self._client, await self._client.send(request))

    async def update_agent(
        self,
        *,
        agent_id: str,
        body: UpdateAgentInput,
    ) -> AgentOutput:
        """Update an agent

        Replaces the agent's details.

        Dixa: putAgentsAgentid, PUT /v1/agents/{agentId}.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .update_agent import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_agent(
        self,
        *,
        agent_id: str,
    ) -> None:
        """Downgrade an agent to an end user

        Takes the agent's or admin's access away; the person stays as an end user.

        Dixa: deleteAgentsAgentid, DELETE /v1/agents/{agentId}.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .delete_agent import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
        )
        return parse(self._client, await self._client.send(request))

    async def patch_agent(
        self,
        *,
        agent_id: str,
        body: PatchAgentInput,
    ) -> AgentOutput:
        """Patch an agent

        Changes only the details sent.

        Dixa: patchAgentsAgentid, PATCH /v1/agents/{agentId}.

        Args:
            agent_id: Id of the agent or admin.
        """
        from .patch_agent import build, parse

        request = build(
            self._client,
            agent_id=agent_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))
