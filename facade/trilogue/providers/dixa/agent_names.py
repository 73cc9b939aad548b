"""Looks up the agents who wrote outbound messages: Dixa's messages have their ids alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trilogue.errors import NotFoundError, PermissionDeniedError
from trilogue.paging._routine import call
from trilogue.providers._base.reading import id_problem
from trilogue_dixa.api.agents import AgentsApi
from trilogue_dixa.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trilogue.paging._routine import Routine
    from trilogue.records import Author, Message

_MOST = 10_000
"""Agents that are remembered. Beyond it, all are looked up anew."""


class AgentNames:
    """The agents of an organization as far as messages were written by them; each is requested once a client."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Any]] = {}

    def named(self, messages: Sequence[Message[Any]]) -> Routine[list[Message[Any]]]:
        """The messages with name, e-mail and avatar of the agents who wrote them.

        An author who is no agent (any more), or whom the token may not read, stays without a name.
        """
        out: list[Message[Any]] = []
        for message in messages:
            author = message.author
            if author.role == "business" and author.id and not author.name and id_problem(author.id) is None:
                changes = yield from self._look_up(author.id)
                out.append(attrs.evolve(message, author=_completed(author, changes)))
            else:
                out.append(message)
        return out

    def _look_up(self, agent_id: str) -> Routine[dict[str, Any]]:
        known = self._known.get(agent_id)
        if known is None:
            known = yield from _request(agent_id)
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[agent_id] = known
        return known


def _request(agent_id: str) -> Routine[dict[str, Any]]:
    try:
        agent = (yield from call(AgentsApi.get_agent, agent_id=agent_id)).data
    except (NotFoundError, PermissionDeniedError):
        return {}
    found = {"name": agent.display_name, "email": agent.email, "avatar_url": agent.avatar_url} if agent else {}
    return {name: value for name, value in found.items() if value is not UNSET and isinstance(value, str) and value}


def _completed(author: Author, found: dict[str, Any]) -> Author:
    return attrs.evolve(author, **{name: value for name, value in found.items() if getattr(author, name) is None})
