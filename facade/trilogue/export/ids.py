"""The ids of users and conversations that a service cannot list, from files, queries or stored webhooks."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

import attrs

from trilogue._internal.arguments import short
from trilogue._internal.json_types import is_object
from trilogue.errors import ConfigError
from trilogue.export._base.deletions import Deletion

if TYPE_CHECKING:
    import os


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise TypeError(f"ids must be an iterable of strings, not {short(values)}")
    texts = dict.fromkeys(str(value).strip() for value in values)
    return tuple(text for text in texts if text)


@attrs.frozen(kw_only=True)
class Ids:
    """Which users or conversations to read.

        plan(hub, sources={"sunshine": Ids(users=(row.id for row in cursor))})

    Args:
        users: ids or external ids of users; their conversations are listed.
        conversations: ids of conversations.

    """

    users: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    conversations: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    deletions: tuple[Deletion, ...] = ()
    """What stored webhooks say is gone; see ``from_webhooks``."""

    @classmethod
    def from_file(cls, path: str | os.PathLike[str], *, kind: Literal["users", "conversations"] = "users") -> Self:
        """Ids from a text file, one a line. Empty lines and lines that begin with # are left out.

        Args:
            path: the file, in UTF-8, with or without a byte order mark.
            kind: what the ids are of: "users" or "conversations".

        Raises:
            ConfigError: the file cannot be read.

        """
        lines = _lines(path)
        ids = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        return cls(users=ids) if kind == "users" else cls(conversations=ids)

    @classmethod
    def from_webhooks(cls, path: str | os.PathLike[str]) -> Self:
        """The users and conversations of stored Sunshine webhooks: a file with one delivery's JSON body a line.

        What was removed (``conversation:remove``, ``user:remove``) becomes a deletion.

        Args:
            path: the file, in UTF-8, with or without a byte order mark.

        Raises:
            ConfigError: the file cannot be read, or a line is no delivery.

        """
        users, conversations, deletions = list[str](), list[str](), list[Deletion]()
        for number, line in enumerate(_lines(path), 1):
            if line.strip():
                for event in _events(line, f"{path}, line {number}"):
                    _collect(event, users, conversations, deletions)
        gone = {deletion.id for deletion in deletions}
        return cls(
            users=[each for each in users if each not in gone],
            conversations=[each for each in conversations if each not in gone],
            deletions=tuple(deletions),
        )


def _lines(path: str | os.PathLike[str]) -> list[str]:
    try:
        # Not by splitlines(), which splits also at U+2028 and others that a customer's text in JSON may hold.
        return Path(path).read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the ids cannot be read from {str(path)!r}: {error}") from error


def _events(line: str, place: str) -> list[dict[str, Any]]:
    try:
        return [{"type": event["type"], **event["payload"]} for event in json.loads(line)["events"]]
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(f"{place} is not a Sunshine delivery with its events") from error


def _collect(event: dict[str, Any], users: list[str], conversations: list[str], deletions: list[Deletion]) -> None:
    user, conversation = _id(event.get("user")), _id(event.get("conversation"))
    if event["type"] == "conversation:remove" and conversation:
        deletions.append(Deletion("conversations", conversation, event.get("deletedAt")))
    elif event["type"] == "user:remove" and user:
        deletions.append(Deletion("contacts", user, event.get("deletedAt")))
    elif conversation:
        conversations.append(conversation)
    elif user:
        users.append(user)


def _id(value: Any) -> str | None:
    found = value.get("id") if is_object(value) else None
    return found if isinstance(found, str) and found else None
