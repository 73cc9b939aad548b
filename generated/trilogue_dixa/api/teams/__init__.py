"""The teams operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.agents_to_team_input import AgentsToTeamInput
    from ...models.create_team_input import CreateTeamInput
    from ...models.create_team_output import CreateTeamOutput
    from ...models.delete_agents_from_team_input import DeleteAgentsFromTeamInput
    from ...models.list_presence_output import ListPresenceOutput
    from ...models.list_team_members_output import ListTeamMembersOutput
    from ...models.list_teams_output import ListTeamsOutput


class TeamsApi:
    """The teams operations of the Dixa."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_teams(
        self,
    ) -> ListTeamsOutput:
        """List teams

        Dixa: getTeams, GET /v1/teams.
        """
        from .list_teams import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, self._client.send(request))

    def create_team(
        self,
        *,
        body: CreateTeamInput,
    ) -> CreateTeamOutput:
        """Create a team

        Dixa: postTeams, POST /v1/teams.
        """
        from .create_team import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_team_agents(
        self,
        *,
        team_id: str,
    ) -> ListTeamMembersOutput:
        """List the agents of a team

        Dixa: getTeamsTeamidAgents, GET /v1/teams/{teamId}/agents.

        Args:
            team_id: Id of the team.
        """
        from .list_team_agents import build, parse

        request = build(
            self._client,
            team_id=team_id,
        )
        return parse(self._client, self._client.send(request))

    def remove_team_agents(
        self,
        *,
        team_id: str,
        body: DeleteAgentsFromTeamInput,
    ) -> None:
        """Remove agents from a team

        A DELETE with a required JSON body.

        Dixa: deleteTeamsTeamidAgents, DELETE /v1/teams/{teamId}/agents.

        Args:
            team_id: Id of the team.
        """
        from .remove_team_agents import build, parse

        request = build(
            self._client,
            team_id=team_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def add_team_agents(
        self,
        *,
        team_id: str,
        body: AgentsToTeamInput,
    ) -> None:
        """Add agents to a team

        Dixa: patchTeamsTeamidAgents, PATCH /v1/teams/{teamId}/agents.

        Args:
            team_id: Id of the team.
        """
        from .add_team_agents import build, parse

        request = build(
            self._client,
            team_id=team_id,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def list_team_presence(
        self,
        *,
        team_id: str,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> ListPresenceOutput:
        """List the presence of a team's agents

        Dixa: getTeamsTeamidPresence, GET /v1/teams/{teamId}/presence.

        Args:
            team_id: Id of the team.
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_team_presence import build, parse

        request = build(
            self._client,
            team_id=team_id,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, self._client.send(request))

    def get_team(
        self,
        *,
        team_id: str,
    ) -> CreateTeamOutput:
        """Get a team

        Dixa: getTeamsTeamid, GET /v1/teams/{teamId}.

        Args:
            team_id: Id of the team.
        """
        from .get_team import build, parse

        request = build(
            self._client,
            team_id=team_id,
        )
        return parse(self._client, self._client.send(request))

    def delete_team(
        self,
        *,
        team_id: str,
    ) -> None:
        """Delete a team

        Dixa: deleteTeamsTeamid, DELETE /v1/teams/{teamId}.

        Args:
            team_id: Id of the team.
        """
        from .delete_team import build, parse

        request = build(
            self._client,
            team_id=team_id,
        )
        return parse(self._client, self._client.send(request))


class AsyncTeamsApi:
    """The teams operations of the Dixa, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_teams(
        self,
    ) -> ListTeamsOutput:
        """List teams

        Dixa: getTeams, GET /v1/teams.
        """
        from .list_teams import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, await self._client.send(request))

    async def create_team(
        self,
        *,
        body: CreateTeamInput,
    ) -> CreateTeamOutput:
        """Create a team

        Dixa: postTeams, POST /v1/teams.
        """
        from .create_team import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_team_agents(
        self,
        *,
        team_id: str,
    ) -> ListTeamMembersOutput:
        """List the agents of a team

        Dixa: getTeamsTeamidAgents, GET /v1/teams/{teamId}/agents.

        Args:
            team_id: Id of the team.
        """
        from .list_team_agents import build, parse

        request = build(
            self._client,
            team_id=team_id,
        )
        return parse(self._client, await self._client.send(request))

    async def remove_team_agents(
        self,
        *,
        team_id: str,
        body: DeleteAgentsFromTeamInput,
    ) -> None:
        """Remove agents from a team

        A DELETE with a required JSON body.

        Dixa: deleteTeamsTeamidAgents, DELETE /v1/teams/{teamId}/agents.

        Args:
            team_id: Id of the team.
        """
        from .remove_team_agents import build, parse

        request = build(
            self._client,
            team_id=team_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def add_team_agents(
        self,
        *,
        team_id: str,
        body: AgentsToTeamInput,
    ) -> None:
        """Add agents to a team

        Dixa: patchTeamsTeamidAgents, PATCH /v1/teams/{teamId}/agents.

        Args:
            team_id: Id of the team.
        """
        from .add_team_agents import build, parse

        request = build(
            self._client,
            team_id=team_id,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def list_team_presence(
        self,
        *,
        team_id: str,
        page_limit: int | Unset = UNSET,
        page_key: str | Unset = UNSET,
    ) -> ListPresenceOutput:
        """List the presence of a team's agents

        Dixa: getTeamsTeamidPresence, GET /v1/teams/{teamId}/presence.

        Args:
            team_id: Id of the team.
            page_limit: Most records on a page; may differ from page to page.
            page_key: Opaque key of a page, out of `meta.next` or `meta.previous`; do not build or change it.
        """
        from .list_team_presence import build, parse

        request = build(
            self._client,
            team_id=team_id,
            page_limit=page_limit,
            page_key=page_key,
        )
        return parse(self._client, await self._client.send(request))

    async def get_team(
        self,
        *,
        team_id: str,
    ) -> CreateTeamOutput:
        """Get a team

        Dixa: getTeamsTeamid, GET /v1/teams/{teamId}.

        Args:
            team_id: Id of the team.
        """
        from .get_team import build, parse

        request = build(
            self._client,
            team_id=team_id,
        )
        return parse(self._client, await self._client.send(request))

    async def delete_team(
        self,
        *,
        team_id: str,
    ) -> None:
        """Delete a team

        Dixa: deleteTeamsTeamid, DELETE /v1/teams/{teamId}.

        Args:
            team_id: Id of the team.
        """
        from .delete_team import build, parse

        request = build(
            self._client,
            team_id=team_id,
        )
        return parse(self._client, await self._client.send(request))
