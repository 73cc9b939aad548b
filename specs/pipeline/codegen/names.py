"""Python names of a document's words, as the generator makes them."""

from __future__ import annotations

from collections import defaultdict

from openapi_python_client.strings import ClassName, PythonIdentifier

# Names to which the generator adds the location of the parameter.
_RESERVED = frozenset({"client", "url"})


def python_name(word: str) -> str:
    """The name of an attribute, argument or method: `hasMore` -> `has_more`."""
    return str(PythonIdentifier(word, prefix=""))


def class_name(word: str) -> str:
    """The name of a schema's class: `appListResponse` -> `AppListResponse`."""
    return str(ClassName(word, prefix=""))


def argument_names(parameters: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    """The Python names of an operation's parameters, by (location, wire name).

    Parameters of one name in two locations end in their location, `id_path` and `id_query`.
    """
    by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for parameter in parameters:
        by_name[python_name(parameter["name"])].append((parameter["in"], parameter["name"]))
    return {
        key: f"{name}_{key[0]}" if len(keys) > 1 or name in _RESERVED else name
        for name, keys in by_name.items()
        for key in keys
    }
