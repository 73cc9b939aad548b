"""Looks up the agents who wrote outbound messages: Dixa's messages have their ids alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trilogue.errors import NotFoundError, PermissionDeniedError
from trilogue.paging._routine import call, together
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
        """The messages with name, e-mail and avatar of the agents who wrote them, who are looked up side by side.

        An author who is no agent (any more), or whom the token may not read, stays without a name.
        """
        agent_ids = [_nameless_agent(message.author) for message in messages]
        found = {each: self._known[each] for each in agent_ids if each in self._known}
        missing = sorted({each for each in agent_ids if each is not None} - found.keys())
        found.update(zip(missing, (yield from together([*map(_request, missing)])), strict=True))
        if len(self._known) + len(missing) > _MOST:
            self._known.clear()
        self._known.update(found)
        return [
            message if each is None else attrs.evolve(message, author=_completed(message.author, found[each]))
            for message, each in zip(messages, agent_ids, strict=True)
        ]


def _nameless_agent(author: Author) -> str | None:
    """The id of an agent to look up: of a message's author without a name."""
    is_one = author.role == "business" and author.id and not author.name and id_problem(author.id) is None
    return author.id if is_one else None


def _request(agent_id: str) -> Routine[dict[str, Any]]:
    try:
        agent = (yield from call(AgentsApi.get_agent, agent_id=agent_id)).data
    except (NotFoundError, PermissionDeniedError):
        return {}
    found = {"name": agent.display_name, "email": agent.email, "avatar_url": agent.avatar_url} if agent else {}
    return {name: value for name, value in found.items() if value is not UNSET and isinstance(value, str) and value}


def _completed(author: Author, found: dict[str, Any]) -> Author:
    return attrs.evolve(author, **{name: value for name, value in found.items() if getattr(author, name) is None})
