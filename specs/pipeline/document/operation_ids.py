"""Proposes an operationId from an operation's method and path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openapi_python_client.strings import pascal_case

if TYPE_CHECKING:
    from collections.abc import Collection

_VERBS = {"get": "get", "post": "create", "put": "update", "patch": "patch", "delete": "delete"}
# The last word of a path that says what is done: `POST /v1/articles/{articleId}/publish`.
_ACTIONS = frozenset(
    """
    accept activate add anonymize answer apply approve archive assign block cancel claim clone close complete confirm
    connect convert copy count deactivate decline disable disconnect download duplicate enable end export fetch find
    finish forward import invite join leave link lock mark merge move mute offer open pause pin ping preview publish
    purge query read refresh register reindex reject release remove reopen reorder replace resend reset resolve restore
    resume retry revoke rotate run schedule search send skip snooze star start stop submit subscribe suspend sync tag
    test transcode transfer translate trigger unarchive unassign unblock unlink unlock unmute unpin unpublish unstar
    unsubscribe untag validate verify
    """.split()  # noqa: SIM905 - easier to read than ninety quoted words
)


def propose_operation_id(method: str, path: str, taken: Collection[str] = ()) -> str:
    """A verb and a noun: `GET /v1/tags/{tagId}` -> `getTag`, `POST /v1/articles/{id}/publish` -> `publishArticle`.

    Args:
        method: in small letters.
        path: its template.
        taken: names that other operations have. The proposal is another one: with the owner's name, or a number.

    """
    parts = [part for part in re.split(r"[/:]", path) if part and not re.fullmatch(r"v\d+", part)]
    verb, nouns, is_single = _split(method, parts)
    proposed = [f"{verb}{''.join(nouns[-count:])}" for count in range(1, len(nouns) + 1)]
    shortest = 1 if verb not in _VERBS.values() and verb != "list" and is_single else 2
    candidates = proposed[min(shortest, len(proposed)) - 1 :]
    free = next((name for name in candidates if name not in taken), None)
    number = 2
    while free is None:
        free = f"{candidates[-1]}{number}" if f"{candidates[-1]}{number}" not in taken else None
        number += 1
    return free


def _split(method: str, parts: list[str]) -> tuple[str, list[str], bool]:
    """The verb, the nouns from the outermost on, and whether the last noun is one thing."""
    words = re.split(r"[-_]|(?<=[a-z])(?=[A-Z])", parts[-1]) if parts and "{" not in parts[-1] else [""]
    if words[0].lower() in _ACTIONS and len(parts) > 1 and method != "get":
        rest, action = parts[:-1], pascal_case("_".join(words))
        nouns = _nouns(rest, single="{" in rest[-1])
        # `messages:fetch-last-message` has its noun in the last word.
        return action[0].lower() + action[1:], [""] if len(words) > 1 else nouns, "{" in rest[-1]
    is_single = bool(parts) and "{" in parts[-1]
    verb = "list" if method == "get" and not is_single else _VERBS.get(method, method)
    return verb, _nouns(parts, single=is_single or method == "post"), is_single


def _nouns(parts: list[str], *, single: bool) -> list[str]:
    """The nouns of a path: owners in the singular, the last one as said."""
    nouns = [_pascal(part) for part in parts if "{" not in part] or ["Root"]
    return [*(_singular(noun) for noun in nouns[:-1]), _singular(nouns[-1]) if single else nouns[-1]]


def is_named_after_path(name: str, method: str, path: str) -> bool:
    """Whether an operation's name repeats its method and path, as vendors' tools write it."""
    spelled = re.sub(r"\W|_", "", name).lower()
    paths = (path, re.sub(r"/v\d+(?=/)", "", path))
    return spelled in {re.sub(r"\W|_", "", method + one).lower() for one in paths}


def _pascal(word: str) -> str:
    return pascal_case(re.sub(r"\W+", "_", word))


def _singular(noun: str) -> str:
    if not noun.endswith("s") or noun.endswith("ss"):
        return noun
    return noun.removesuffix("ies") + "y" if noun.endswith("ies") else noun.removesuffix("s")
