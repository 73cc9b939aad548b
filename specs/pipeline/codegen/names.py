"""Python names: what the generator makes of a document's words."""

from __future__ import annotations

import re
from collections import defaultdict

from openapi_python_client.strings import ClassName, PythonIdentifier, pascal_case

# Arguments that the generator gives a suffix.
SUFFIXED = frozenset({"client", "url"})
_VERBS = {"get": "get", "post": "create", "put": "update", "patch": "patch", "delete": "delete"}


def python_name(word: str) -> str:
    """The attribute, argument or method that a word becomes: `hasMore` -> `has_more`."""
    return str(PythonIdentifier(word, prefix=""))


def class_name(word: str) -> str:
    """The class that a schema's name becomes: `appListResponse` -> `AppListResponse`."""
    return str(ClassName(word, prefix=""))


def proposed_operation_id(method: str, path: str) -> str:
    """A verb and a noun for an operation that has no name: `GET /v1/tags/{tagId}` -> `getTag`."""
    parts = [part for part in path.split("/") if part and not re.fullmatch(r"v\d+", part)]
    nouns = [part for part in parts if "{" not in part] or ["root"]
    one = bool(parts) and "{" in parts[-1]
    verb = _VERBS.get(method, method)
    if method == "get" and not one:
        verb = "list"
    noun = pascal_case(re.sub(r"\W+", "_", nouns[-1]))
    if (one or method == "post") and noun.endswith("s") and not noun.endswith("ss"):
        noun = noun.removesuffix("ies") + "y" if noun.endswith("ies") else noun.removesuffix("s")
    owner = pascal_case(re.sub(r"\W+", "_", nouns[-2])).removesuffix("s") if len(nouns) > 1 else ""
    return f"{verb}{owner}{noun}"


def argument_names(parameters: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    """The Python names of an operation's parameters, by (location, wire name).

    As the generator has it: a name that stands in two locations ends in its location, `id_path` and `id_query`.
    """
    named: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for parameter in parameters:
        named[python_name(parameter["name"])].append((parameter["in"], parameter["name"]))
    return {
        key: f"{name}_{key[0]}" if len(keys) > 1 or name in SUFFIXED else name
        for name, keys in named.items()
        for key in keys
    }
