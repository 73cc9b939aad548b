"""Proposes an operationId from an operation's method and path."""

from __future__ import annotations

import re

from openapi_python_client.strings import pascal_case

_VERBS = {"get": "get", "post": "create", "put": "update", "patch": "patch", "delete": "delete"}


def propose_operation_id(method: str, path: str) -> str:
    """A verb and a noun: `GET /v1/tags/{tagId}` -> `getTag`."""
    parts = [part for part in path.split("/") if part and not re.fullmatch(r"v\d+", part)]
    nouns = [part for part in parts if "{" not in part] or ["root"]
    is_single = bool(parts) and "{" in parts[-1]
    verb = "list" if method == "get" and not is_single else _VERBS.get(method, method)
    noun = _pascal(nouns[-1])
    if is_single or method == "post":
        noun = _singular(noun)
    owner = _pascal(nouns[-2]).removesuffix("s") if len(nouns) > 1 else ""
    return f"{verb}{owner}{noun}"


def _pascal(word: str) -> str:
    return pascal_case(re.sub(r"\W+", "_", word))


def _singular(noun: str) -> str:
    if not noun.endswith("s") or noun.endswith("ss"):
        return noun
    return noun.removesuffix("ies") + "y" if noun.endswith("ies") else noun.removesuffix("s")
